package io.barrelhead.deploy.sandbox.winery;

/// A line of a sale; a refund's line may have either sign.
///
/// @param priceCents of one, after discounts
record Line(String id, Product product, int quantity, int priceCents) {

    int amountCents() {
        return quantity * priceCents;
    }

    /// Tax of the whole line at 8.25 %, rounded to the cent.
    int taxCents() {
        return product.taxType().equals("Not Taxable") ? 0 : Math.floorDiv(amountCents() * 825 + 5_000, 10_000);
    }
}
