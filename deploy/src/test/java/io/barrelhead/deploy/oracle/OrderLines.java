package io.barrelhead.deploy.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// An order's lines with the money that each is worth, kpis.md A.2 and A.8.3.
final class OrderLines {

    /// A line and its net amount in cents.
    record Line(JsonNode item, long cents) {}

    private OrderLines() {}

    static List<Line> of(JsonNode order) {
        boolean refund = Fields.text(order, "purchaseType").equals("Refund");
        List<JsonNode> items = new ArrayList<>();
        order.path("items").forEach(items::add);
        List<Long> amounts = new ArrayList<>(
                items.stream().map(item -> signed(refund, product(item))).toList());
        long subTotal = signed(refund, Fields.whole(order, "subTotal"));
        long difference = subTotal - amounts.stream().mapToLong(Long::longValue).sum();
        List<Long> shares = spread(difference, weights(items));
        boolean taxInside = isTaxInside(order);
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Line(
                        items.get(i), withoutTax(amounts.get(i) + shares.get(i), taxInside ? tax(items.get(i)) : 0)))
                .toList();
    }

    /// The tax has the sign of its line; a line worth nothing contains none.
    private static long withoutTax(long cents, long tax) {
        return cents - Long.signum(cents) * Math.abs(tax);
    }

    /// A.8.3: on a refund `-abs()` of whatever sign was sent.
    private static long signed(boolean refund, long cents) {
        return refund ? -Math.abs(cents) : cents;
    }

    private static long product(JsonNode item) {
        return Fields.whole(item, "price") * Fields.whole(item, "quantity");
    }

    private static long tax(JsonNode item) {
        return Fields.whole(item, "tax");
    }

    /// A.5, tax-inclusive pricing.
    private static boolean isTaxInside(JsonNode order) {
        for (JsonNode tax : order.path("taxes")) {
            if (Fields.truth(tax, "isIncludedInPrice")) {
                return true;
            }
        }
        return false;
    }

    /// A.8.3: in proportion to |price x quantity|, where all are 0 to |price|, where all of those are 0 evenly.
    private static List<Long> weights(List<JsonNode> items) {
        List<Long> weights = items.stream().map(item -> Math.abs(product(item))).toList();
        if (weights.stream().allMatch(weight -> weight == 0)) {
            weights = items.stream()
                    .map(item -> Math.abs(Fields.whole(item, "price")))
                    .toList();
        }
        return weights.stream().allMatch(weight -> weight == 0)
                ? items.stream().map(item -> 1L).toList()
                : weights;
    }

    /// A.8.3: left-over cents to the largest remainders, ties to the earlier line.
    static List<Long> spread(long difference, List<Long> weights) {
        long whole = weights.stream().mapToLong(Long::longValue).sum();
        long size = Math.abs(difference);
        List<Long> shares = new ArrayList<>();
        weights.forEach(weight -> shares.add(size * weight / whole));
        long left = size - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -(size * weights.get(i) % whole)))
                .limit(weights.isEmpty() ? 0 : left)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return shares.stream().map(share -> difference < 0 ? -share : share).toList();
    }
}
