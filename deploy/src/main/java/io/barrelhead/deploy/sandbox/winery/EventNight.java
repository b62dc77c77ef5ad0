package io.barrelhead.deploy.sandbox.winery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// An evening event: half of the tickets through Tock, half as event tickets of the web shop, late orders at the till.
record EventNight(Ledger ledger) {

    void hold(Dice dice, LocalDate day) {
        Instant begins = ledger.room.at(day, LocalTime.of(18, 30));
        int groups = (int) Math.round(ledger.room.groupsPerDay() * 3);
        for (int i = 0; i < groups; i++) {
            Instant bought = begins.minus(dice.minutes(60, 60 * 24 * 20));
            if (dice.perMille(500)) {
                atTock(dice, bought, begins);
            } else {
                onTheWeb(dice, bought);
            }
        }
    }

    private void atTock(Dice dice, Instant bought, Instant begins) {
        Person guest = ledger.newPerson(dice, bought);
        Visit visit = new Visit(ledger.nextVisitId(), guest, "EVENT", new Visit.Slot(bought, begins));
        visit.party = dice.between(1, 4);
        visit.booked = visit.party;
        visit.subtotal = visit.party * ledger.catalogue.ticket.priceCents();
        visit.gratuity = visit.subtotal / 5;
        visit.netPaid = visit.total();
        ledger.visits.add(visit);
        new Fate(dice, ledger).befall(visit);
        if (visit.arrived() && dice.perMille(400)) {
            new Till(ledger).ring(dice, visit, begins.plus(dice.minutes(180, 328)));
        }
    }

    private void onTheWeb(Dice dice, Instant bought) {
        Sale sale = new Sale(dice, "Web", bought);
        sale.customer = ledger.newPerson(dice, bought);
        sale.customer.captured = true;
        sale.delivery = null;
        sale.add(dice, ledger.catalogue.ticket, dice.between(1, 4), ledger.catalogue.ticket.priceCents());
        ledger.sales.add(sale);
        new Refunds(ledger).perhaps(dice, sale);
    }
}
