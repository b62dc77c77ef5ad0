package io.barrelhead.deploy.sandbox.winery;

/// Takes goods off the shelf and puts them on a sale.
///
/// @param discount in percent off wine
record Shelf(Dice dice, Catalogue catalogue, int discount) {

    Shelf wine(Sale sale, int bottles) {
        int left = bottles;
        if (left >= 3 && dice.perMille(60)) {
            sale.add(dice, catalogue.bundle, 1, catalogue.bundle.priceCents());
            left -= 3;
        }
        while (left > 0) {
            int some = dice.between(1, left);
            Product wine = dice.pick(catalogue.wines);
            sale.add(dice, wine, some, wine.priceCents() * (100 - discount) / 100);
            left -= some;
        }
        return this;
    }

    /// @param perMille how often something else than wine is taken
    Shelf extras(Sale sale, int perMille) {
        if (dice.perMille(perMille)) {
            Product extra = dice.pick(catalogue.extras);
            sale.add(dice, extra, dice.between(1, 2), extra.priceCents());
        }
        return this;
    }
}
