package io.barrelhead.transform.inspect;

import static io.barrelhead.transform.inspect.shape.Shape.shape;

import io.barrelhead.transform.inspect.shape.Shape;
import io.barrelhead.transform.inspect.shape.Slot;

/// What the models read of Commerce7's records. Money is in cents, times are ISO 8601 in UTC.
final class Commerce7Shapes {

    static final Shape ORDER = shape().moments("orderPaidDate", "updatedAt")
            .keep(Slot.OCCURRED, "orderPaidDate")
            .keep(Slot.UPDATED, "updatedAt")
            .numbers("orderNumber")
            .keys("customerId", "previousOrderId")
            .texts("purchaseType", "channel", "paymentStatus", "complianceStatus")
            .texts("orderDeliveryMethod", "externalOrderVendor")
            .cents("subTotal", "shipTotal", "taxTotal", "tipTotal", "dutyTotal", "bottleDepositTotal")
            .counts("guestCount")
            .lists("tags", "orderTags")
            .list("items", item())
            .list(
                    "tenders",
                    shape().texts("tenderType", "chargeType", "chargeStatus").prices("amountTendered"));

    static final Shape CUSTOMER = shape().moments("createdAt", "updatedAt")
            .keep(Slot.OCCURRED, "createdAt")
            .keep(Slot.UPDATED, "updatedAt")
            .texts("firstName", "lastName", "city", "stateCode", "countryCode")
            .object(
                    "orderInformation",
                    shape().counts("orderCount").totals("lifetimeValue").flags("isActiveClubMember"));

    static final Shape CLUB_MEMBERSHIP = shape().moments("signupDate", "cancelDate", "updatedAt")
            .keep(Slot.OCCURRED, "signupDate")
            .keep(Slot.ENDED, "cancelDate")
            .keep(Slot.UPDATED, "updatedAt")
            .keys("customerId", "clubId")
            .texts("status", "orderDeliveryMethod", "cancellationReason");

    static final Shape CLUB = shape().moments("createdAt", "updatedAt")
            .keep(Slot.OCCURRED, "createdAt")
            .keep(Slot.UPDATED, "updatedAt")
            .texts("title", "type", "webStatus");

    static final Shape PRODUCT = shape().moments("createdAt", "updatedAt")
            .keep(Slot.OCCURRED, "createdAt")
            .keep(Slot.UPDATED, "updatedAt")
            .keys("departmentId")
            .texts("title", "type")
            .object("wine", shape().texts("varietal", "vintage"));

    private Commerce7Shapes() {}

    private static Shape item() {
        return shape().keys("productId", "sku")
                .texts("type", "productTitle", "purchaseTitle")
                .quantities("quantity", "volumeInML", "volumeInMl")
                .prices("price", "tax")
                .list("bundleItems", shape().texts("type").quantities("quantity"));
    }
}
