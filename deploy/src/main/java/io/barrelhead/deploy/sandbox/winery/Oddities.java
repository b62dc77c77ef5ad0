package io.barrelhead.deploy.sandbox.winery;

import java.time.Instant;

/// What else goes over the counter: samples for the trade, gift cards, an order of shipping only, breakage.
record Oddities(Ledger ledger) {

    void ring(Dice dice, Instant noon) {
        if (dice.perMille(60)) {
            sample(dice, noon.plus(dice.minutes(0, 240)));
        }
        if (dice.perMille(80)) {
            giftCard(dice, noon.plus(dice.minutes(0, 240)));
        }
        if (dice.perMille(8)) {
            shippingOnly(dice, noon.plus(dice.minutes(0, 240)));
        }
    }

    private void sample(Dice dice, Instant when) {
        Sale sale = new Sale(dice, "POS", when);
        sale.tag = "Trade Sample";
        new Shelf(dice, ledger.catalogue, 0).wine(sale, dice.between(1, 6));
        ledger.sales.add(sale);
    }

    private void giftCard(Dice dice, Instant when) {
        Sale sale = new Sale(dice, "POS", when);
        sale.add(dice, ledger.catalogue.giftCard, 1, dice.between(1, 4) * 5_000);
        ledger.sales.add(sale);
    }

    private void shippingOnly(Dice dice, Instant when) {
        Sale sale = new Sale(dice, "Inbound", when);
        sale.delivery = "Ship";
        sale.shippingCents = 2_500;
        ledger.sales.add(sale);
    }
}
