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
        return Json.object(
                "id",
                sale.id + "-t",
                "refundId",
                sale.refund() ? sale.id : null,
                "tenderType",
                sale.tender,
                "chargeType",
                sale.refund() ? "Refund" : sale.unpaid ? "PreAuth" : "Sale",
                "chargeStatus",
                "Success",
                "amountTendered",
                sale.total(),
                "tip",
                sale.tipCents,
                "creditCard",
                card ? Json.object("cardBrand", "Visa", "maskedCardNumber", "************4242") : null,
                "giftCard",
                null,
                "paymentDate",
                sale.paidAt,
                "updatedAt",
                sale.paidAt);
    }

    static ObjectNode tax(Sale sale) {
        return Json.object(
                "id",
                sale.id + "-x",
                "vendor",
                "Local",
                "title",
                "Sales Tax",
                "countryCode",
                "US",
                "stateCode",
                "CA",
                "wine",
                TAX_RATE,
                "food",
                TAX_RATE,
                "generalMerchandise",
                TAX_RATE,
                "price",
                sale.tax(),
                "isIncludedInPrice",
                false,
                "sortOrder",
                0);
    }

    static ObjectNode shipping(Sale sale) {
        return Json.object(
                "id",
                sale.id + "-s",
                "title",
                "Ground",
                "code",
                "GROUND",
                "service",
                "Ground",
                "carrier",
                "Carrier",
                "price",
                sale.shippingCents,
                "originalPrice",
                sale.shippingCents,
                "tax",
                0);
    }

    static ObjectNode promotion(Sale sale) {
        return Json.object(
                "id",
                sale.id + "-p",
                "title",
                "Seasonal offer",
                "inUse",
                true,
                "productValue",
                sale.discountCents,
                "shippingValue",
                0,
                "totalValue",
                sale.discountCents);
    }
}
