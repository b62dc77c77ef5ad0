package io.barrelhead.deploy.sandbox.winery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// Orders by web, telephone and marketplace; gift cards; tastings paid on the web; members who join at home.
final class WebShop {

    private static final List<String> CHANNELS = List.of("Web", "Inbound", "Outbound", "Marketplace");

    private final Ledger ledger;
    private final Season season;
    private final ClubDesk clubDesk;
    private final Refunds refunds;

    WebShop(Ledger ledger, Season season, ClubDesk clubDesk) {
        this.ledger = ledger;
        this.season = season;
        this.clubDesk = clubDesk;
        this.refunds = new Refunds(ledger);
    }

    void sell(Dice dice, LocalDate day) {
        int orders = dice.times(season.daily(day, ledger.room.groupsPerDay() / 5));
        for (int i = 0; i < orders; i++) {
            order(dice, time(dice, day));
        }
        int joining = dice.times(season.daily(day, ledger.room.groupsPerDay() / 60));
        for (int i = 0; i < joining; i++) {
            clubDesk.join(dice, buyer(dice, time(dice, day)), time(dice, day));
        }
    }

    /// Any time of the day; now and then a minute around midnight.
    private Instant time(Dice dice, LocalDate day) {
        int second = dice.perMille(40) ? 86_400 - dice.between(1, 240) : dice.between(0, 86_399);
        return ledger.room.at(day, LocalTime.ofSecondOfDay(second)).plusMillis(dice.between(0, 999));
    }

    private Person buyer(Dice dice, Instant when) {
        Person buyer = dice.perMille(600) && ledger.people.size() > 50
                ? ledger.knownPerson(dice)
                : ledger.newPerson(dice, when);
        buyer.captured = true;
        return buyer;
    }

    private void order(Dice dice, Instant when) {
        Sale sale = new Sale(dice, CHANNELS.get(dice.weighted(66, 20, 5, 9)), when);
        sale.customer = buyer(dice, when);
        sale.delivery = dice.perMille(850) ? "Ship" : "Pickup";
        sale.complianceStatus = dice.perMille(950) ? "Compliant" : "Not Checked";
        sale.shippingCents = sale.delivery.equals("Ship") ? dice.between(3, 9) * 500 : 0;
        fill(dice, sale);
        if (dice.perMille(150)) {
            sale.discountCents = sale.subtotal() * dice.between(5, 25) / 100;
        }
        ledger.sales.add(sale);
        refunds.perhaps(dice, sale);
    }

    private void fill(Dice dice, Sale sale) {
        Catalogue catalogue = ledger.catalogue;
        switch (dice.weighted(84, 6, 7, 3)) {
            case 1 -> sale.add(dice, catalogue.giftCard, 1, dice.between(1, 5) * 5_000);
            case 2 -> sale.add(dice, catalogue.reservation, dice.between(1, 4), catalogue.reservation.priceCents());
            case 3 -> sale.add(dice, catalogue.giftCard, 1, 5_000).add(dice, catalogue.extras.get(3), 1, 3_200);
            default ->
                new Shelf(dice, catalogue, 0).wine(sale, dice.between(1, 6)).extras(sale, 120);
        }
    }
}
