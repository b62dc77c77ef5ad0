package io.barrelhead.deploy.sandbox.winery;

import java.util.List;

/// Something that a room sells.
///
/// @param type Commerce7's product type, e.g. `Wine`
/// @param priceCents list price of one
/// @param contents what a bundle holds, per bundle; empty otherwise
record Product(
        String id, String variantId, String sku, String title, String type, int priceCents, List<BundleItem> contents) {

    Product {
        contents = List.copyOf(contents);
    }

    /// A product inside a bundle.
    record BundleItem(Product product, int quantity) {}

    boolean wine() {
        return type.equals("Wine");
    }

    boolean shipped() {
        return wine() || type.equals("Bundle") || type.equals("General Merchandise");
    }

    String department() {
        return switch (type) {
            case "Wine", "Bundle" -> "Wine";
            case "Tasting", "Reservation" -> "Tasting";
            case "Event Ticket" -> "Events";
            default -> "Retail";
        };
    }

    String taxType() {
        return switch (type) {
            case "Wine", "Bundle" -> "Wine";
            case "Food" -> "Food";
            case "Gift Card" -> "Not Taxable";
            default -> "General Merchandise";
        };
    }
}
