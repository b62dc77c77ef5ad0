package io.barrelhead.deploy.oracle.adversary;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Orders of every kind, channel, status and sum.
final class OddOrders {

    static final int CUSTOMERS = 12;

    private static final List<String> CHANNELS = Arrays.asList(
            "POS", "POS", "POS", "Web", "Inbound", "Outbound", "Marketplace", "Club", "Club", "Kiosk", null);
    private static final List<String> DELIVERIES = Arrays.asList("Ship", "Pickup", "Carry Out", null);
    private static final List<String> PAYMENTS = Arrays.asList(
            "Paid", "Paid", "Paid", "Paid", "Paid", "Paid", "Authorized", "Declined", "Unpaid", "Cancelled", null);
    private static final List<String> COMPLIANCE = Arrays.asList(
            "Compliant",
            "No Compliance",
            "Not Checked",
            "Forced",
            "Quarantined",
            "No Compliance Required",
            "Void",
            null);
    private static final List<String> TAGS = List.of("Trade Sample", "Breakage", "VIP", "Tour bus");

    private final Dice dice;
    private final OddTimes times;
    private final String shop;
    private final OddLines lines;
    private int number = 1_000;

    OddOrders(Dice dice, OddTimes times, String shop) {
        this.dice = dice;
        this.times = times;
        this.shop = shop;
        this.lines = new OddLines(dice);
    }

    static String customer(String shop, int number) {
        return "%s-customer-%d".formatted(shop, number);
    }

    ObjectNode next() {
        Purpose purpose = Purpose.drawn(dice);
        List<ObjectNode> items = lines.of(purpose);
        ObjectNode order = Json.object("id", dice.uuid())
                .and("orderNumber", number++)
                .and("orderPaidDate", dice.perMille(40) ? null : times.text())
                .and("orderSubmittedDate", times.text())
                .and("createdAt", "2024-01-01T10:00:00.000Z")
                .and("updatedAt", "2026-03-08T20:00:%02d.%03dZ".formatted(number % 60, number % 1_000))
                .and("channel", dice.pick(CHANNELS))
                .and("orderDeliveryMethod", dice.pick(DELIVERIES))
                .and("paymentStatus", dice.pick(PAYMENTS))
                .and("complianceStatus", dice.pick(COMPLIANCE))
                .and("customerId", dice.perMille(250) ? null : customer(shop, dice.between(0, CUSTOMERS - 1)))
                .and("externalOrderVendor", dice.perMille(120) ? "Tock" : dice.perMille(50) ? "Elsewhere" : null)
                .and("items", items);
        purpose.mark(order, dice);
        money(order, purpose, items);
        extras(order, items);
        return order;
    }

    private void money(ObjectNode order, Purpose purpose, List<ObjectNode> items) {
        long sum = items.stream()
                .mapToLong(item ->
                        item.path("price").asLong() * item.path("quantity").asLong())
                .sum();
        order.put("subTotal", purpose.subTotal(dice, sum));
        order.put("tipTotal", dice.between(-3, 3) * 500);
        order.put("shipTotal", dice.between(-1, 3) * 900);
        order.put("taxTotal", dice.between(0, 2_000));
        order.put("bottleDepositTotal", dice.between(0, 1) * 30);
    }

    private void extras(ObjectNode order, List<ObjectNode> items) {
        if (dice.perMille(700)) {
            order.set("guestCount", Json.value(guests()));
        }
        if (dice.perMille(150)) {
            order.set("tags", Json.array(List.of(Json.object("id", dice.uuid(), "title", dice.pick(TAGS)))));
        }
        if (dice.perMille(80)) {
            order.set("taxes", Json.array(taxes()));
            items.forEach(item -> item.put("tax", item.path("price").asLong() / 11));
        }
    }

    private @Nullable Integer guests() {
        return dice.perMille(100) ? null : Integer.valueOf(dice.between(0, 6));
    }

    private static List<ObjectNode> taxes() {
        List<ObjectNode> taxes = new ArrayList<>();
        taxes.add(Json.object("title", "VAT", "isIncludedInPrice", true));
        taxes.add(Json.object("title", "City", "isIncludedInPrice", true));
        return taxes;
    }
}
