package io.barrelhead.deploy.sandbox.winery;

import java.time.Instant;

/// The register of the tasting room.
final class Till {

    private final Ledger ledger;
    private final Refunds refunds;

    Till(Ledger ledger) {
        this.ledger = ledger;
        this.refunds = new Refunds(ledger);
    }

    /// The bill of a visit: the tasting where Tock has not taken it, wine, now and then something else.
    void ring(Dice dice, Visit visit, Instant when) {
        Sale sale = open(dice, visit.guest, when);
        boolean member = visit.guest.memberAt(when);
        int bottles = dice.perMille(800) ? new int[] {1, 2, 3, 4, 6, 12}[dice.weighted(38, 34, 14, 8, 5, 1)] : 0;
        addTasting(dice, visit, sale, member || bottles > 1);
        new Shelf(dice, ledger.catalogue, member ? 20 : 0).wine(sale, bottles).extras(sale, 170);
        if (sale.lines.isEmpty()) {
            return;
        }
        sale.guests = dice.perMille(600) ? visit.party : null;
        sale.tipCents = dice.perMille(450) ? sale.subtotal() * 15 / 100 : 0;
        comp(dice, sale);
        close(dice, sale);
    }

    private Sale open(Dice dice, Person guest, Instant when) {
        Sale sale = new Sale(dice, "POS", when);
        sale.customer = guest.captured ? guest : null;
        sale.tender = dice.perMille(800) ? "Credit Card" : dice.perMille(800) ? "Cash" : "Gift Card";
        return sale;
    }

    private void addTasting(Dice dice, Visit visit, Sale sale, boolean waived) {
        boolean paidAtTock = "PREPAID".equals(visit.variety);
        if (!paidAtTock && visit.party > 0) {
            int list = ledger.catalogue.tasting.priceCents() - ("DEPOSIT".equals(visit.variety) ? 1_000 : 0);
            sale.add(dice, ledger.catalogue.tasting, visit.party, waived ? 0 : list);
        }
    }

    /// On the house, now and then, all of it or some.
    private static void comp(Dice dice, Sale sale) {
        if (dice.perMille(12)) {
            sale.discountCents = sale.subtotal();
            sale.tipCents = 0;
        } else if (dice.perMille(50)) {
            sale.discountCents = sale.subtotal() / 10;
        }
    }

    private void close(Dice dice, Sale sale) {
        if (dice.perMille(3)) {
            sale.complianceStatus = "Void";
        }
        ledger.sales.add(sale);
        refunds.perhaps(dice, sale);
    }

    /// Tock's own booking, posted into Commerce7; a snack added there is Commerce7's.
    void mirror(Dice dice, Visit visit) {
        Sale sale = new Sale(dice, "Web", visit.bookedAt);
        sale.vendor = "Tock";
        sale.delivery = null;
        sale.complianceStatus = "No Compliance";
        sale.add(dice, ledger.catalogue.mirror, Math.max(1, visit.booked), ledger.catalogue.mirror.priceCents());
        if (dice.perMille(120)) {
            sale.add(dice, ledger.catalogue.extras.getFirst(), 1, 1_800);
        }
        ledger.sales.add(sale);
    }
}
