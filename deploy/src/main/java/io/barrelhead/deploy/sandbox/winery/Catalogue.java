package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.winery.Product.BundleItem;
import java.util.ArrayList;
import java.util.List;

/// What a room has on its shelves.
final class Catalogue {

    /// SKU of the experience that Tock sells.
    static final String TOCK_SKU = "TOCK-CELLAR";

    private static final List<String> VARIETALS = List.of(
            "Cabernet Sauvignon",
            "Pinot Noir",
            "Chardonnay",
            "Zinfandel",
            "Syrah",
            "Sauvignon Blanc",
            "Rose",
            "Merlot");
    private static final int[] PRICES = {6800, 4800, 3600, 3400, 3800, 2600, 2400, 4200};

    final List<Product> wines = new ArrayList<>();
    final List<Product> extras;
    final Product tasting;
    final Product reservation;
    final Product mirror;
    final Product ticket;
    final Product giftCard;
    final Product bundle;
    private final Dice dice;

    Catalogue(long seed, Room room) {
        dice = Dice.of(seed, room.name(), "catalogue");
        for (int i = 0; i < VARIETALS.size() * 3; i++) {
            int kind = i % VARIETALS.size();
            int vintage = 2020 + i / VARIETALS.size();
            wines.add(product(
                    "W%02d-%d".formatted(kind, vintage), vintage + " " + VARIETALS.get(kind), "Wine", PRICES[kind]));
        }
        tasting = product("TASTE-FLIGHT", "House Flight", "Tasting", 2500);
        reservation = product("TASTE-WEB", "Seated Tasting", "Reservation", 3000);
        mirror = product(TOCK_SKU, "Cellar Tasting", "Reservation", 3000);
        ticket = product("EVENT-SUPPER", "Cellar Supper", "Event Ticket", 6500);
        giftCard = product("GIFT", "Gift Card", "Gift Card", 10000);
        extras = extras();
        bundle = bundle();
    }

    private List<Product> extras() {
        return List.of(
                product("CHEESE", "Cheese Plate", "Food", 1800),
                product("OLIVES", "Olives", "Food", 700),
                product("GLASS", "Logo Glass", "General Merchandise", 1500),
                product("SHIRT", "Shirt", "General Merchandise", 3200),
                product("POSTER", "Harvest Poster", "Collateral", 900));
    }

    private Product bundle() {
        List<BundleItem> contents = List.of(
                new BundleItem(wines.get(0), 1), new BundleItem(wines.get(2), 2), new BundleItem(extras.get(2), 1));
        return new Product(dice.uuid(), dice.uuid(), "BUNDLE-3", "Dinner Trio", "Bundle", 13500, contents);
    }

    private Product product(String sku, String title, String type, int price) {
        return new Product(dice.uuid(), dice.uuid(), sku, title, type, price, List.of());
    }

    List<Product> all() {
        List<Product> all = new ArrayList<>(wines);
        all.addAll(extras);
        all.addAll(List.of(tasting, reservation, mirror, ticket, giftCard, bundle));
        return all;
    }
}
