package io.barrelhead.deploy.sandbox.winery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order while it is being rung up. What is null does not apply.
final class Sale {

    final String id;
    final String channel;
    final Instant paidAt;
    final List<Line> lines = new ArrayList<>();
    Instant updatedAt;
    int number;
    String purchaseType = "Regular";
    String paymentStatus = "Paid";
    String complianceStatus = "No Compliance Required";
    String tender = "Credit Card";

    @Nullable
    String delivery = "Carry Out";

    @Nullable
    Person customer;

    @Nullable
    String tag;

    @Nullable
    String vendor;

    @Nullable
    Integer guests;

    @Nullable
    Sale refunded;

    @Nullable
    Sale refundedBy;

    boolean linked = true;
    boolean unpaid;
    int discountCents;
    int shippingCents;
    int tipCents;
    /// Set where the subtotal is not the sum of the lines less the discount: a refund by amount.
    @Nullable
    Integer subtotalCents;

    Sale(Dice dice, String channel, Instant paidAt) {
        this.id = dice.uuid();
        this.channel = channel;
        this.paidAt = paidAt;
        this.updatedAt = paidAt;
    }

    Sale add(Dice dice, Product product, int quantity, int priceCents) {
        lines.add(new Line(dice.uuid(), product, quantity, priceCents));
        return this;
    }

    int subtotal() {
        int sum = lines.stream().mapToInt(Line::amountCents).sum();
        return subtotalCents == null ? sum - discountCents : subtotalCents;
    }

    int tax() {
        return lines.stream().mapToInt(Line::taxCents).sum();
    }

    int total() {
        return subtotal() + shippingCents + tax();
    }

    boolean refund() {
        return purchaseType.equals("Refund");
    }
}
