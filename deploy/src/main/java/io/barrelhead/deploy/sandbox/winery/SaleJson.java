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
        ObjectNode order = Json.object("id", sale.id)
                .and("orderNumber", sale.number)
                .and("orderSource", sale.vendor == null ? "Internal" : "External")
                .and("externalOrderNumber", sale.vendor == null ? null : "X" + sale.number)
                .and("externalOrderVendor", sale.vendor);
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
        order.setAll(Json.object("orderSubmittedDate", sale.paidAt.minusSeconds(7))
                .and("orderPaidDate", sale.unpaid ? null : sale.paidAt)
                .and("orderFulfilledDate", sale.channel.equals("POS") ? sale.paidAt : null)
                .and("createdAt", sale.paidAt.minus(Duration.ofMinutes(sale.channel.equals("Web") ? 2_900 : 31)))
                .and("updatedAt", updated.plusMillis(116)));
    }

    /// The refund that has happened by the present.
    private @Nullable Sale refund(Sale sale) {
        Sale refund = sale.refundedBy;
        return refund == null || refund.paidAt.isAfter(present) ? null : refund;
    }

    private void links(ObjectNode order, Sale sale) {
        Sale previous = sale.linked ? sale.refunded : null;
        Sale refund = refund(sale);
        order.setAll(Json.object("purchaseType", sale.purchaseType)
                .and("customerType", sale.customer == null ? "Guest" : "Customer")
                .and("previousOrderId", previous == null ? null : previous.id)
                .and("previousOrderNumber", previous == null ? null : previous.number)
                .and("refundOrderId", refund == null ? null : refund.id)
                .and("refundOrderNumber", refund == null ? null : refund.number)
                .and("linkedOrders", List.of())
                .and("cartId", sale.id));
    }

    private static void states(ObjectNode order, Sale sale) {
        boolean shipped = "Ship".equals(sale.delivery);
        order.setAll(Json.object("channel", sale.channel)
                .and("paymentStatus", sale.paymentStatus)
                .and("fulfillmentStatus", shipped ? "Not Fulfilled" : "Fulfilled")
                .and("shippingStatus", shipped ? "In Transit" : "Not Tracked")
                .and("complianceStatus", sale.complianceStatus)
                .and("fraudCheckStatus", null)
                .and("orderDeliveryMethod", sale.delivery)
                .and("taxSaleType", shipped ? "Offsite" : "Onsite")
                .and("allowPromotions", true));
    }

    private static void people(ObjectNode order, Sale sale) {
        boolean till = sale.channel.equals("POS");
        Person customer = sale.customer;
        order.setAll(Json.object("posProfileId", till ? REGISTER : null)
                .and("posProfile", till ? Json.object("id", REGISTER, "title", "Bar") : null)
                .and("customerId", customer == null ? null : customer.customerId)
                .and("customer", customer == null ? null : PersonJson.embedded(customer))
                .and(
                        "salesAssociate",
                        till ? Json.object("accountId", REGISTER, "name", "Till " + sale.number % 5) : null)
                .and("club", null)
                .and("metaData", null));
        if (sale.guests != null) {
            order.put("guestCount", sale.guests);
        }
    }

    private static void money(ObjectNode order, Sale sale) {
        order.setAll(Json.object("subTotal", sale.subtotal())
                .and("shipTotal", sale.shippingCents)
                .and("taxTotal", sale.tax())
                .and("dutyTotal", 0)
                .and("bottleDepositTotal", 0)
                .and("total", sale.total())
                .and("tipTotal", sale.tipCents)
                .and("totalAfterTip", sale.total() + sale.tipCents));
    }

    private static void parts(ObjectNode order, Sale sale) {
        order.setAll(Json.object(
                        "items",
                        sale.lines.stream()
                                .map(line -> LineJson.of(line, sale.purchaseType))
                                .toList())
                .and("tenders", List.of(PaymentJson.tender(sale)))
                .and("taxes", sale.tax() == 0 ? List.of() : List.of(PaymentJson.tax(sale)))
                .and("shipping", sale.shippingCents == 0 ? List.of() : List.of(PaymentJson.shipping(sale)))
                .and("promotions", sale.discountCents == 0 ? List.of() : List.of(PaymentJson.promotion(sale)))
                .and("coupons", List.of())
                .and("duties", List.of())
                .and(
                        "shipTo",
                        "Ship".equals(sale.delivery) && sale.customer != null
                                ? PersonJson.address(sale.customer)
                                : null)
                .and("fulfillments", List.of())
                .and("tags", sale.tag == null ? List.of() : List.of(tag(sale.tag))));
    }

    private static ObjectNode tag(String title) {
        return Json.object("id", "b0980000-0000-4000-8000-000000000001")
                .and("title", title)
                .and("objectType", "Order")
                .and("type", "Manual");
    }
}
