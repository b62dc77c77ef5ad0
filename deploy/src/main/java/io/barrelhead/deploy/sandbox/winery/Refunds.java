package io.barrelhead.deploy.sandbox.winery;

/// Money given back: everything, a line, an amount, shipping, a tip; with one sign or the other, linked or not.
final class Refunds {

    private final Ledger ledger;

    Refunds(Ledger ledger) {
        this.ledger = ledger;
    }

    void perhaps(Dice dice, Sale sale) {
        if (dice.perMille(24) && sale.subtotal() > 0) {
            refund(dice, sale);
        } else if (dice.perMille(4) && sale.channel.equals("POS")) {
            exchange(dice, sale);
        }
    }

    private void refund(Dice dice, Sale sale) {
        Sale refund = follow(dice, sale, "Refund");
        int sign = dice.perMille(700) ? -1 : 1;
        switch (dice.weighted(45, 20, 17, 9, 9)) {
            case 0 -> giveBackAll(dice, sale, refund, sign);
            case 1 -> giveBack(dice, refund, dice.pick(sale.lines), sign);
            case 2 -> amount(dice, sale, refund, sign);
            case 3 -> refund.shippingCents = sign * Math.max(500, sale.shippingCents);
            default -> refund.tipCents = sign * Math.max(500, sale.tipCents);
        }
        ledger.sales.add(refund);
    }

    /// A discount comes back as it was given: the subtotal is less than the lines.
    private static void giveBackAll(Dice dice, Sale sale, Sale refund, int sign) {
        sale.lines.forEach(line -> giveBack(dice, refund, line, sign));
        refund.discountCents = sign * sale.discountCents;
    }

    private static void giveBack(Dice dice, Sale refund, Line line, int sign) {
        refund.add(dice, line.product(), sign * line.quantity(), line.priceCents());
    }

    /// Only money: the line has quantity 0.
    private static void amount(Dice dice, Sale sale, Sale refund, int sign) {
        Line line = dice.pick(sale.lines);
        refund.add(dice, line.product(), 0, line.priceCents());
        refund.subtotalCents = sign * Math.max(100, sale.subtotal() / dice.between(3, 12));
    }

    /// One bottle comes back, another one goes.
    private void exchange(Dice dice, Sale sale) {
        Sale exchange = follow(dice, sale, "Exchange");
        Product back = dice.pick(ledger.catalogue.wines);
        Product out = dice.pick(ledger.catalogue.wines);
        exchange.add(dice, back, -1, back.priceCents()).add(dice, out, 1, out.priceCents());
        ledger.sales.add(exchange);
    }

    private static Sale follow(Dice dice, Sale sale, String purchaseType) {
        Sale follower = new Sale(dice, sale.channel, sale.paidAt.plus(dice.minutes(20, 60 * 24 * 40)));
        follower.purchaseType = purchaseType;
        follower.customer = sale.customer;
        follower.delivery = sale.delivery;
        follower.refunded = sale;
        follower.linked = dice.perMille(880);
        if (follower.linked && purchaseType.equals("Refund")) {
            sale.refundedBy = follower;
        }
        return follower;
    }
}
