package io.barrelhead.transform.inspect;

import static io.barrelhead.transform.inspect.shape.Shape.shape;

import io.barrelhead.transform.inspect.shape.Shape;
import io.barrelhead.transform.inspect.shape.Slot;

/// What the models read of Tock's records. Money is in cents, times are milliseconds since the epoch; whole numbers
/// come
/// as numbers or as text.
final class TockShapes {

    static final Shape RESERVATION = shape().millis("serviceDateTimestamp", "lastUpdatedTimestamp")
            .keep(Slot.OCCURRED, "serviceDateTimestamp")
            .keep(Slot.UPDATED, "lastUpdatedTimestamp")
            .object("business", business())
            .texts("confirmationCode", "partyState")
            .counts("partySize")
            .flags("isCancelled", "transferredOut")
            .cents("totalPriceCents", "netAmountPaidCents", "taxCents", "gratuityCents", "serviceChargeCents")
            .object("ownerPatron", shape().keys("id"))
            .object(
                    "experience",
                    shape().keys("id", "posSku").texts("name", "variety").keep(Slot.POS_SKU, "posSku"));

    static final Shape GUEST = shape().millis("createdAtTimestamp", "updatedAtTimestamp")
            .keep(Slot.OCCURRED, "createdAtTimestamp")
            .keep(Slot.UPDATED, "updatedAtTimestamp")
            .flags("isArchived")
            .object("patron", shape().texts("firstName", "lastName", "isoCountryCode"))
            .object("address", shape().texts("city", "state", "country"));

    private TockShapes() {}

    private static Shape business() {
        return shape().texts("timeZone", "currencyCode")
                .keep(Slot.ZONE, "timeZone")
                .keep(Slot.CURRENCY, "currencyCode");
    }
}
