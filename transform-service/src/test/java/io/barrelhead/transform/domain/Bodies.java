package io.barrelhead.transform.domain;

import static io.barrelhead.transform.domain.Body.body;

import java.time.Instant;
import java.util.List;

/// Plain records of the trade; a test says what is special about its own. Money is in cents, days are at noon in
/// California.
final class Bodies {

    private Bodies() {}

    /// A paid order of the tasting room.
    static Body order(String day, Body... lines) {
        long subtotal = 0;
        for (Body line : lines) {
            subtotal += line.number("price") * line.number("quantity");
        }
        return body().with("orderPaidDate", noon(day))
                .with("channel", "POS")
                .with("purchaseType", "Regular")
                .with("paymentStatus", "Paid")
                .with("complianceStatus", "No Compliance Required")
                .with("orderDeliveryMethod", "Carry Out")
                .with("subTotal", subtotal)
                .with("items", List.of(lines));
    }

    static Body refund(String day, Body... lines) {
        return order(day, lines).with("purchaseType", "Refund");
    }

    static Body wine(int quantity, long price) {
        return line("Wine", quantity, price);
    }

    static Body tasting(int quantity, long price) {
        return line("Tasting", quantity, price);
    }

    static Body line(String type, int quantity, long price) {
        return body().with("type", type).with("quantity", quantity).with("price", price);
    }

    /// A prepaid reservation of two, 100.00 and 10.00 of tax, fully paid.
    static Body visit(String day, String state) {
        return body().with(
                        "serviceDateTimestamp",
                        String.valueOf(Instant.parse(noon(day)).toEpochMilli()))
                .with("partySize", 2)
                .with("partyState", state)
                .with("confirmationCode", "AB12CD34")
                .with("experience", experience("PREPAID"))
                .with("totalPriceCents", 11_000)
                .with("taxCents", 1_000)
                .with("netAmountPaidCents", 11_000);
    }

    static Body experience(String variety) {
        return body().with("id", "9001").with("name", "Cave Tasting").with("variety", variety);
    }

    static Body walkIn(String day, int partySize) {
        return visit(day, "SEATED")
                .without("experience")
                .without("confirmationCode")
                .with("walkinId", "77")
                .with("partySize", partySize)
                .with("totalPriceCents", 0)
                .with("netAmountPaidCents", 0);
    }

    static Body membership(String customer, String signup) {
        return body().with("customerId", customer)
                .with("clubId", "red")
                .with("status", "Active")
                .with("signupDate", noon(signup));
    }

    static Body membership(String customer, String signup, String cancel) {
        return membership(customer, signup).with("cancelDate", noon(cancel));
    }

    private static String noon(String day) {
        return day + "T20:00:00Z";
    }
}
