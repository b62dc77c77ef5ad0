package io.barrelhead.deploy.sandbox.winery;

import java.time.Duration;
import java.time.Instant;

/// What becomes of a booking: most guests come, some cancel, move, shrink, pass their place on or stay away.
record Fate(Dice dice, Ledger ledger) {

    void befall(Visit visit) {
        switch (dice.weighted(82, 9, 3, 3, 1, 2)) {
            case 1 -> visit.cancel(between(visit), dice.perMille(650));
            case 2 -> stayAway(visit);
            case 3 -> shrink(visit);
            case 4 -> transfer(visit);
            case 5 -> edit(visit);
            default -> come(visit);
        }
    }

    private void come(Visit visit) {
        visit.state = dice.perMille(900) ? "LEFT" : dice.perMille(600) ? "FINISHED" : "SEATED";
        visit.edits += 3;
        visit.updatedAt = visit.serviceAt.plus(dice.minutes(70, 120));
    }

    private void stayAway(Visit visit) {
        visit.state = "NO_SHOW";
        visit.edits++;
        visit.updatedAt = visit.serviceAt.plus(dice.minutes(60, 60 * 20));
    }

    /// The money stays as it was paid.
    private void shrink(Visit visit) {
        come(visit);
        visit.party = Math.max(1, visit.party - dice.between(1, 2));
    }

    /// Somebody else takes the place: a new reservation, the old one is handed out.
    private void transfer(Visit visit) {
        Instant when = between(visit);
        visit.transferredOut = true;
        visit.edits++;
        visit.updatedAt = when;
        Visit taken = new Visit(
                ledger.nextVisitId(),
                ledger.newPerson(dice, when),
                visit.variety,
                new Visit.Slot(when, visit.serviceAt));
        taken.party = visit.party;
        taken.booked = visit.party;
        taken.subtotal = visit.subtotal;
        taken.netPaid = visit.subtotal;
        come(taken);
        ledger.visits.add(taken);
    }

    private void edit(Visit visit) {
        come(visit);
        visit.edits += dice.between(1, 4);
        visit.party += 1;
    }

    private Instant between(Visit visit) {
        long minutes = Duration.between(visit.bookedAt, visit.serviceAt).toMinutes();
        return visit.bookedAt.plus(dice.minutes(0, (int) minutes));
    }
}
