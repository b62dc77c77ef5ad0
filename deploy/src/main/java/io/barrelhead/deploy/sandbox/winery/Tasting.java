package io.barrelhead.deploy.sandbox.winery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A group comes, or does not: booking, arrival, what it buys, whether it joins the club.
final class Tasting {

    private static final List<String> VARIETIES = List.of("PREPAID", "RESERVATION", "DEPOSIT", "TABLESIDE", "PICKUP");

    private final Ledger ledger;
    private final ClubDesk clubDesk;
    private final Till till;

    Tasting(Ledger ledger, ClubDesk clubDesk) {
        this.ledger = ledger;
        this.clubDesk = clubDesk;
        this.till = new Till(ledger);
    }

    /// @param past false where the day has yet to come: only bookings are known
    void visit(Dice dice, LocalDate day, boolean past) {
        Visit visit = book(dice, day, past);
        ledger.visits.add(visit);
        if (!visit.walkIn()) {
            new Fate(dice, ledger).befall(visit);
        }
        if (past && visit.arrived() && !"PICKUP".equals(visit.variety)) {
            buy(dice, visit);
        }
    }

    private Visit book(Dice dice, LocalDate day, boolean past) {
        Instant service = ledger.room.at(day, LocalTime.of(10, 30)).plus(Duration.ofMinutes(30L * dice.between(0, 12)));
        boolean walkIn = past && dice.perMille(220);
        Instant booked = walkIn ? service : service.minus(dice.minutes(60, 60 * 24 * 40));
        String variety = walkIn ? null : VARIETIES.get(dice.weighted(45, 30, 18, 4, 3));
        Visit visit = new Visit(ledger.nextVisitId(), guest(dice, booked), variety, new Visit.Slot(booked, service));
        visit.party = party(dice);
        visit.booked = visit.party;
        charge(dice, visit);
        return visit;
    }

    private Person guest(Dice dice, Instant booked) {
        boolean known = ledger.people.size() > 50 && dice.perMille(330);
        return known ? ledger.knownPerson(dice) : ledger.newPerson(dice, booked);
    }

    private static int party(Dice dice) {
        return dice.perMille(2) ? 0 : List.of(1, 2, 3, 4, 5, 6, 8).get(dice.weighted(7, 48, 13, 18, 5, 6, 3));
    }

    /// What Tock takes at booking: all, a deposit, or nothing.
    private void charge(Dice dice, Visit visit) {
        @Nullable String variety = visit.variety;
        if (variety == null || variety.equals("RESERVATION") || variety.equals("TABLESIDE")) {
            return;
        }
        int each = variety.equals("DEPOSIT") ? 1_000 : variety.equals("PICKUP") ? 1_200 : 3_000;
        visit.subtotal = each * visit.party;
        visit.tax = dice.perMille(300) ? Math.floorDiv(visit.subtotal * 825 + 5_000, 10_000) : 0;
        visit.gratuity = dice.perMille(250) ? visit.subtotal * 18 / 100 : 0;
        visit.serviceCharge = visit.party >= 6 ? visit.subtotal * 5 / 100 : 0;
        visit.netPaid = visit.total();
    }

    private void buy(Dice dice, Visit visit) {
        Person guest = visit.guest;
        guest.visited = true;
        Instant leaves = visit.serviceAt.plus(dice.minutes(60, 115));
        boolean joins = !guest.memberAt(leaves) && dice.perMille(150);
        guest.captured = guest.captured || joins || dice.perMille(480);
        if (joins || dice.perMille(guest.memberAt(leaves) ? 820 : 690)) {
            till.ring(dice, visit, leaves);
        }
        if (joins) {
            clubDesk.join(dice, guest, leaves.minus(dice.minutes(1, 12)));
        }
        if (ledger.room.mirrors() && "PREPAID".equals(visit.variety) && dice.perMille(350)) {
            till.mirror(dice, visit);
        }
    }
}
