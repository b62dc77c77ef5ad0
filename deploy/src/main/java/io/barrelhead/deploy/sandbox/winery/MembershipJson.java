package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// A membership as Commerce7 knows it at the present.
record MembershipJson(Instant present) {

    ObjectNode of(Membership membership) {
        Instant end = membership.knownEnd(present);
        String status = status(membership);
        return Json.object("id", membership.id)
                .and("status", status)
                .and("customerId", membership.member.customerId)
                .and("clubId", membership.club.id())
                .and("signupDate", membership.signedUpAt)
                .and("cancelDate", end)
                .and("cancellationReason", end == null ? null : membership.reason)
                .and("orderDeliveryMethod", membership.delivery)
                .and("billToCustomerAddressId", "a" + membership.member.patronId)
                .and("shipToCustomerAddressId", "a" + membership.member.patronId)
                .and("customerCreditCardId", null)
                .and("lastProcessedDate", membership.lastShipment)
                .and("currentNumberOfShipments", membership.shipments)
                .and("subscription", null)
                .and(
                        "onHolds",
                        status.equals("On Hold") ? List.of(Json.object("holdReason", "Away from home")) : List.of())
                .and("club", Json.object("id", membership.club.id(), "title", membership.club.title()))
                .and("customer", PersonJson.embedded(membership.member))
                .and("metaData", null)
                .and("createdAt", membership.signedUpAt)
                .and("updatedAt", updated(membership));
    }

    /// A cancellation with notice leaves the membership active until its date.
    private String status(Membership membership) {
        Instant end = membership.knownEnd(present);
        if (end != null && !end.isAfter(present)) {
            return "Cancelled";
        }
        return membership.onHold(present) ? "On Hold" : "Active";
    }

    private Instant updated(Membership membership) {
        return Stream.of(
                        membership.signedUpAt,
                        membership.lastShipment,
                        membership.cancelDecidedAt,
                        membership.knownEnd(present),
                        membership.holdFrom)
                .filter(Objects::nonNull)
                .filter(time -> !time.isAfter(present))
                .max(Instant::compareTo)
                .orElse(membership.signedUpAt)
                .plusMillis(3);
    }
}
