package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A sale as an order of Commerce7.
record SaleJson(Instant present) {

    private static final String REGISTER = "9a0d2b4e-52c1-4d3c-8a52-7a5a0b1b2c3d";

    ObjectNode of(Sale sale) {
        ObjectNode order = Json.object(
                "id", sale.id,
                "orderNumber", sale.number,
                "orderSource", sale.vendor == null ? "Internal" : "External",
                "externalOrderNumber", sale.vendor == null ? null : "X" + sale.number,
                "externalOrderVendor", sale.vendor);
        dates(order, sale);
        links(order, sale);
        states(order, sale);
        people(order, sale);
        money(order, sale);
        parts(order, sale);
        return order;
    }

    private void dates(ObjectNode order, Sale sale) {
        Sale refund = refund(sale);
        Instant updated = refund == null ? sale.paidAt : refund.paidAt;
        order.setAll(Json.object(
                "orderSubmittedDate", sale.paidAt.minusSeconds(7),
                "orderPaidDate", sale.unpaid ? null : sale.paidAt,
                "orderFulfilledDate", sale.channel.equals("POS") ? sale.paidAt : null,
                "createdAt", sale.paidAt.minus(Duration.ofMinutes(sale.channel.equals("Web") ? 2_900 : 31)),
                "updatedAt", updated.plusMillis(116)));
    }

    /// The refund that has happened by the present.
    private @Nullable Sale refund(Sale sale) {
        Sale refund = sale.refundedBy;
        return refund == null || refund.paidAt.isAfter(present) ? null : refund;
    }

    private void links(ObjectNode order, Sale sale) {
        Sale previous = sale.linked ? sale.refunded : null;
        Sale refund = refund(sale);
        order.setAll(Json.object(
                "purchaseType", sale.purchaseType,
                "customerType", sale.customer == null ? "Guest" : "Customer",
                "previousOrderId", previous == null ? null : previous.id,
                "previousOrderNumber", previous == null ? null : previous.number,
                "refundOrderId", refund == null ? null : refund.id,
                "refundOrderNumber", refund == null ? null : refund.number,
                "linkedOrders", List.of(),
                "cartId", sale.id));
    }

    private static void states(ObjectNode order, Sale sale) {
        boolean shipped = "Ship".equals(sale.delivery);
        order.setAll(Json.object(
                "channel",
                sale.channel,
                "paymentStatus",
                sale.paymentStatus,
                "fulfillmentStatus",
                shipped ? "Not Fulfilled" : "Fulfilled",
                "shippingStatus",
                shipped ? "In Transit" : "Not Tracked",
                "complianceStatus",
                sale.complianceStatus,
                "fraudCheckStatus",
                null,
                "orderDeliveryMethod",
                sale.delivery,
                "taxSaleType",
                shipped ? "Offsite" : "Onsite",
                "allowPromotions",
                true));
    }

    private static void people(ObjectNode order, Sale sale) {
        boolean till = sale.channel.equals("POS");
        Person customer = sale.customer;
        order.setAll(Json.object(
                "posProfileId", till ? REGISTER : null,
                "posProfile", till ? Json.object("id", REGISTER, "title", "Bar") : null,
                "customerId", customer == null ? null : customer.customerId,
                "customer", customer == null ? null : PersonJson.embedded(customer),
                "salesAssociate", till ? Json.object("accountId", REGISTER, "name", "Till " + sale.number % 5) : null,
                "club", null,
                "metaData", null));
        if (sale.guests != null) {
            order.put("guestCount", sale.guests);
        }
    }

    private static void money(ObjectNode order, Sale sale) {
        order.setAll(Json.object(
                "subTotal",
                sale.subtotal(),
                "shipTotal",
                sale.shippingCents,
                "taxTotal",
                sale.tax(),
                "dutyTotal",
                0,
                "bottleDepositTotal",
                0,
                "total",
                sale.total(),
                "tipTotal",
                sale.tipCents,
                "totalAfterTip",
                sale.total() + sale.tipCents));
    }

    private static void parts(ObjectNode order, Sale sale) {
        order.setAll(Json.object(
                "items",
                sale.lines.stream()
                        .map(line -> LineJson.of(line, sale.purchaseType))
                        .toList(),
                "tenders",
                List.of(PaymentJson.tender(sale)),
                "taxes",
                sale.tax() == 0 ? List.of() : List.of(PaymentJson.tax(sale)),
                "shipping",
                sale.shippingCents == 0 ? List.of() : List.of(PaymentJson.shipping(sale)),
                "promotions",
                sale.discountCents == 0 ? List.of() : List.of(PaymentJson.promotion(sale)),
                "coupons",
                List.of(),
                "duties",
                List.of(),
                "shipTo",
                "Ship".equals(sale.delivery) && sale.customer != null ? PersonJson.address(sale.customer) : null,
                "fulfillments",
                List.of(),
                "tags",
                sale.tag == null ? List.of() : List.of(tag(sale.tag))));
    }

    private static ObjectNode tag(String title) {
        return Json.object(
                "id", "b0980000-0000-4000-8000-000000000001", "title", title, "objectType", "Order", "type", "Manual");
    }
}
