package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.Json;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/// How an order was paid, taxed, shipped and discounted.
final class PaymentJson {

    private static final BigDecimal TAX_RATE = new BigDecimal("8.25");

    private PaymentJson() {}

    static ObjectNode tender(Sale sale) {
        boolean card = sale.tender.equals("Credit Card");
        return Json.object("id", sale.id + "-t")
                .and("refundId", sale.refund() ? sale.id : null)
                .and("tenderType", sale.tender)
                .and("chargeType", sale.refund() ? "Refund" : sale.unpaid ? "PreAuth" : "Sale")
                .and("chargeStatus", "Success")
                .and("amountTendered", sale.total())
                .and("tip", sale.tipCents)
                .and(
                        "creditCard",
                        card ? Json.object("cardBrand", "Visa", "maskedCardNumber", "************4242") : null)
                .and("giftCard", null)
                .and("paymentDate", sale.paidAt)
                .and("updatedAt", sale.paidAt);
    }

    static ObjectNode tax(Sale sale) {
        return Json.object("id", sale.id + "-x")
                .and("vendor", "Local")
                .and("title", "Sales Tax")
                .and("countryCode", "US")
                .and("stateCode", "CA")
                .and("wine", TAX_RATE)
                .and("food", TAX_RATE)
                .and("generalMerchandise", TAX_RATE)
                .and("price", sale.tax())
                .and("isIncludedInPrice", false)
                .and("sortOrder", 0);
    }

    static ObjectNode shipping(Sale sale) {
        return Json.object("id", sale.id + "-s")
                .and("title", "Ground")
                .and("code", "GROUND")
                .and("service", "Ground")
                .and("carrier", "Carrier")
                .and("price", sale.shippingCents)
                .and("originalPrice", sale.shippingCents)
                .and("tax", 0);
    }

    static ObjectNode promotion(Sale sale) {
        return Json.object("id", sale.id + "-p")
                .and("title", "Seasonal offer")
                .and("inUse", true)
                .and("productValue", sale.discountCents)
                .and("shippingValue", 0)
                .and("totalValue", sale.discountCents);
    }
}
