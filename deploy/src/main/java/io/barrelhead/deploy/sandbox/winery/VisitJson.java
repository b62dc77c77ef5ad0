package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.Json;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A visit as Tock exports it: large numbers as text, and what is 0, false or empty mostly left out.
record VisitJson(Room room, Instant present) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> AHEAD =
            List.of("EXPECTED", "CONFIRMED_VIA_TEXT", "CONFIRMED_VIA_EMAIL", "AWAITING_RESPONSE");

    ObjectNode of(Visit visit) {
        boolean open = visit.updatedAt.isAfter(present);
        ObjectNode reservation = Json.object("id", visit.id)
                .and("business", business(room))
                .and(
                        "dateTime",
                        CLOCK.format(visit.serviceAt.atZone(room.venue().timeZone())))
                .and("serviceDateTimestamp", millis(visit.serviceAt))
                .and("createdTimestamp", millis(visit.bookedAt))
                .and("lastUpdatedTimestamp", millis(open ? visit.bookedAt : visit.updatedAt))
                .and("versionId", Integer.toString(open ? 1 : visit.edits + 1));
        state(reservation, visit, open);
        identity(reservation, visit);
        money(reservation, visit, open);
        ends(reservation, visit);
        return reservation;
    }

    static ObjectNode business(Room room) {
        return Json.object("id", room.venue().businessId())
                .and("name", "Sandbox " + room.name())
                .and("domainName", "sandbox" + room.name())
                .and("locale", "en-us")
                .and("currencyCode", "USD")
                .and("timeZone", room.venue().timeZone().getId());
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    /// What happened after the present has not happened yet.
    private static void state(ObjectNode reservation, Visit visit, boolean open) {
        int party = open ? visit.booked : visit.party;
        if (party != 0 || visit.edits % 2 == 0) {
            reservation.put("partySize", party);
        }
        reservation.put("partyState", open ? AHEAD.get(Math.floorMod(visit.id.hashCode(), 4)) : visit.state);
        reservation.put("sequenceId", open ? 0 : visit.edits);
        if (visit.cancelled && !open) {
            reservation.put("isCancelled", true);
        } else if (visit.edits == 3) {
            reservation.put("isCancelled", false);
        }
        if (visit.transferredOut && !open) {
            reservation.put("transferredOut", true);
            reservation.put("transferredOutAmountCents", Integer.toString(visit.total()));
        }
    }

    private static void identity(ObjectNode reservation, Visit visit) {
        if (visit.walkIn()) {
            reservation.put("walkinId", "9" + visit.id);
            return;
        }
        reservation.put("confirmationCode", Dice.of(visit.id.hashCode(), "code").code(8));
        boolean event = "EVENT".equals(visit.variety);
        reservation.set(
                "experience",
                Json.object("id", event ? "9002" : "9001")
                        .and("name", event ? "Cellar Supper" : "Cellar Tasting")
                        .and("amountCents", Integer.toString(visit.subtotal))
                        .and("posSku", event ? "TOCK-SUPPER" : Catalogue.TOCK_SKU)
                        .and("variety", visit.variety));
    }

    private static void money(ObjectNode reservation, Visit visit, boolean open) {
        int paid = open ? visit.netPaid + visit.refunded : visit.netPaid;
        reservation.put("subtotalCents", visit.subtotal);
        putUnlessZero(reservation, "taxCents", visit.tax);
        putUnlessZero(reservation, "gratuityCents", visit.gratuity);
        putUnlessZero(reservation, "serviceChargeCents", visit.serviceCharge);
        putUnlessZero(reservation, "totalPriceCents", visit.total());
        putUnlessZero(reservation, "netAmountPaidCents", paid);
        putUnlessZero(reservation, "amountDueCents", visit.total() - paid);
        if (visit.refunded > 0 && !open) {
            reservation.set(
                    "refund",
                    Json.array(List.of(
                            Json.object("id", "r" + visit.id, "amount", visit.refunded, "status", "COMPLETE"))));
        }
    }

    private static void putUnlessZero(ObjectNode reservation, String name, int cents) {
        if (cents != 0) {
            reservation.put(name, cents);
        }
    }

    private static void ends(ObjectNode reservation, Visit visit) {
        reservation.setAll(Json.object("ownerPatron", GuestJson.patron(visit.guest))
                .and("dinerPatron", GuestJson.patron(visit.guest))
                .and("table", List.of(Json.object("id", "31", "name", "Bar 4", "room", "Main")))
                .and("keyValue", List.of(Json.object("attribute", "utm_source", "attributeValue", "newsletter"))));
        if (visit.netPaid + visit.refunded > 0) {
            reservation.set(
                    "payment",
                    Json.array(List.of(Json.object("id", "p" + visit.id)
                            .and("amount", visit.netPaid + visit.refunded)
                            .and("paymentType", "CREDIT_CARD")
                            .and("tockFeeCents", visit.netPaid / 50))));
        }
    }
}
