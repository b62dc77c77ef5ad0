package io.barrelhead.deploy.sandbox.winery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A club shipment: every active member's order, one after the other from local midnight on.
final class ClubRun {

    private static final Duration PACE = Duration.ofMillis(1_700);

    private final Ledger ledger;
    private final Refunds refunds;

    ClubRun(Ledger ledger) {
        this.ledger = ledger;
        this.refunds = new Refunds(ledger);
    }

    void process(LocalDate day) {
        Dice dice = Dice.of(ledger.seed, ledger.room.name(), day, "club run");
        Instant midnight = ledger.room.at(day, LocalTime.MIN);
        List<Membership> due = ledger.memberships.stream()
                .filter(member -> member.activeAt(midnight) && !member.onHold(midnight))
                .toList();
        for (int i = 0; i < due.size(); i++) {
            if (!dice.perMille(90)) {
                ship(dice, due.get(i), midnight.plus(PACE.multipliedBy(i)));
            }
        }
    }

    private void ship(Dice dice, Membership member, Instant when) {
        Sale sale = new Sale(dice, "Club", when);
        sale.customer = member.member;
        sale.delivery = delivery(dice, member);
        sale.shippingCents = member.delivery.equals("Ship") ? 1_800 : 0;
        sale.complianceStatus = member.delivery.equals("Ship") ? "Compliant" : "No Compliance Required";
        sale.unpaid = dice.perMille(25);
        sale.paymentStatus = sale.unpaid || dice.perMille(10) ? "Authorized" : "Paid";
        for (int left = member.club.bottles(); left > 0; left -= 3) {
            Product wine = dice.pick(ledger.catalogue.wines);
            sale.add(dice, wine, Math.min(left, 3), wine.priceCents() * 75 / 100);
        }
        member.shipments++;
        member.lastShipment = when;
        ledger.sales.add(sale);
        refunds.perhaps(dice, sale);
    }

    private static @Nullable String delivery(Dice dice, Membership member) {
        if (dice.perMille(20)) {
            return null;
        }
        return member.delivery.equals("Pickup") && dice.perMille(150) ? "Carry Out" : member.delivery;
    }
}
