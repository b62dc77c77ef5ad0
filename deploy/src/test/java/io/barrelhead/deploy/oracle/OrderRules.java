package io.barrelhead.deploy.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What one order adds to its day.
///
/// @param mirrorSkus of the order's entity
record OrderRules(OracleConnection connection, JsonNode order, Set<String> mirrorSkus) {

    /// The local day of payment; null where the order is out of scope, A.8.1.
    @Nullable
    LocalDate day() {
        boolean unpaid = Set.of("Unpaid", "Declined", "Cancelled").contains(Fields.text(order, "paymentStatus"));
        boolean isVoid = Fields.text(order, "complianceStatus").equals("Void");
        return unpaid || isVoid || isExcluded() ? null : Fields.day(order, "orderPaidDate", connection.timeZone());
    }

    private boolean isExcluded() {
        for (JsonNode tag : order.path("tags")) {
            if (connection.excludedOrderTags().contains(Fields.text(tag, "title"))) {
                return true;
            }
        }
        return false;
    }

    boolean isRefund() {
        return Fields.text(order, "purchaseType").equals("Refund");
    }

    /// A POS order in the sense of A.8.10 and A.8.11: in scope, no refund, of any amount; A.7 (m): of any goods.
    boolean isSaleAtTill() {
        return channel().equals("POS") && !isRefund() && !order.path("items").isEmpty();
    }

    private String channel() {
        return Fields.text(order, "channel");
    }

    void addTo(DayBook book, LocalDate day) {
        List<OrderLines.Line> lines = OrderLines.of(order);
        if (!lines.isEmpty()) {
            book.saw(day, RecordKind.ORDERS); // A.8.13
        }
        List<OrderLines.Line> counted =
                lines.stream().filter(line -> !isMirror(line)).toList();
        counted.forEach(line -> addLine(book, day, line));
        addOrder(book, day, counted);
        if (isSaleAtTill()) {
            book.add(day, Component.GUESTS_AT_TILL, Fields.whole(order, "guestCount")); // A.8.10
        }
    }

    /// A.8.6: what Tock has already taken.
    private boolean isMirror(OrderLines.Line line) {
        Bucket bucket = bucket(line);
        boolean fromTock = Fields.text(order, "externalOrderVendor").equals("Tock");
        return mirrorSkus.contains(Fields.text(line.item(), "sku"))
                || (fromTock && (bucket == Bucket.FEE || bucket == Bucket.EVENT));
    }

    private static Bucket bucket(OrderLines.Line line) {
        return Bucket.of(Fields.text(line.item(), "type"));
    }

    private void addLine(DayBook book, LocalDate day, OrderLines.Line line) {
        Bucket bucket = bucket(line);
        if (bucket != Bucket.GIFT_CARD) {
            book.add(day, bucket.component(channel(), Fields.text(order, "orderDeliveryMethod")), line.cents());
        }
        if (bucket == Bucket.WINE && line.cents() != 0) {
            book.add(day, Component.BOTTLES, bottles(line.item()));
        }
    }

    /// KPI 14 and A.8.4.
    private long bottles(JsonNode item) {
        long quantity = Fields.whole(item, "quantity");
        long sold = isRefund() ? -Math.abs(quantity) : quantity;
        JsonNode contents = item.path("bundleItems");
        if (!Fields.text(item, "type").equals("Bundle") || contents.isEmpty()) {
            return sold;
        }
        long each = 0;
        for (JsonNode content : contents) {
            each += Fields.text(content, "type").equals("Wine") ? Fields.whole(content, "quantity") : 0;
        }
        return sold * each;
    }

    /// KPIs 12, 13, 24 and 26, after the mirrors are out: A.8.7.
    private void addOrder(DayBook book, LocalDate day, List<OrderLines.Line> lines) {
        long revenue = sum(lines, Set.of(Bucket.WINE, Bucket.FEE, Bucket.EVENT, Bucket.OTHER));
        long wineAndFees = sum(lines, Set.of(Bucket.WINE, Bucket.FEE));
        boolean till = channel().equals("POS");
        book.add(day, Component.POS_WINE_AND_FEES, till ? wineAndFees : 0);
        if (isRefund()) {
            book.add(day, Component.REFUNDS, -revenue);
        } else {
            book.add(day, Component.ORDER_COUNT, revenue > 0 ? 1 : 0);
            book.add(day, Component.POS_ORDERS, till && wineAndFees > 0 ? 1 : 0);
        }
    }

    private static long sum(List<OrderLines.Line> lines, Set<Bucket> buckets) {
        return lines.stream()
                .filter(line -> buckets.contains(bucket(line)))
                .mapToLong(OrderLines.Line::cents)
                .sum();
    }
}
