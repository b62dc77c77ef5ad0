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
        return Json.object(
                "id",
                membership.id,
                "status",
                status,
                "customerId",
                membership.member.customerId,
                "clubId",
                membership.club.id(),
                "signupDate",
                membership.signedUpAt,
                "cancelDate",
                end,
                "cancellationReason",
                end == null ? null : membership.reason,
                "orderDeliveryMethod",
                membership.delivery,
                "billToCustomerAddressId",
                "a" + membership.member.patronId,
                "shipToCustomerAddressId",
                "a" + membership.member.patronId,
                "customerCreditCardId",
                null,
                "lastProcessedDate",
                membership.lastShipment,
                "currentNumberOfShipments",
                membership.shipments,
                "subscription",
                null,
                "onHolds",
                status.equals("On Hold") ? List.of(Json.object("holdReason", "Away from home")) : List.of(),
                "club",
                Json.object("id", membership.club.id(), "title", membership.club.title()),
                "customer",
                PersonJson.embedded(membership.member),
                "metaData",
                null,
                "createdAt",
                membership.signedUpAt,
                "updatedAt",
                updated(membership));
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
