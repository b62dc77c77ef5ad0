package io.barrelhead.deploy.sandbox.change;

import io.barrelhead.deploy.sandbox.winery.Dice;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A booking is moved, cancelled with or without its money, marked as a no-show late, or its party changes.
record ReservationChange(InstantSource clock, Dice dice) {

    /// Changes the reservation and says how; empty where nothing fits: a cancelled one never changes again.
    Optional<String> change(ObjectNode reservation) {
        boolean cancelled = reservation.path("isCancelled").asBoolean(false)
                || reservation.path("partyState").asString("").equals("CANCELLED");
        if (cancelled || !reservation.has("confirmationCode")) {
            return Optional.empty();
        }
        reservation.put("sequenceId", reservation.path("sequenceId").asLong(0) + 1);
        reservation.put("lastUpdatedTimestamp", Long.toString(clock.millis()));
        return Optional.of(
                switch (dice.weighted(30, 25, 25, 20)) {
                    case 0 -> move(reservation);
                    case 1 -> cancel(reservation);
                    case 2 -> stayAway(reservation);
                    default -> grow(reservation);
                });
    }

    private String move(ObjectNode reservation) {
        long service = reservation.path("serviceDateTimestamp").asLong(0);
        int days = dice.between(1, 9) * (dice.perMille(500) ? 1 : -1);
        reservation.put(
                "serviceDateTimestamp",
                Long.toString(service + Duration.ofDays(days).toMillis()));
        return "moved by " + days + " days";
    }

    private String cancel(ObjectNode reservation) {
        boolean refund = dice.perMille(500);
        reservation.put("isCancelled", true);
        reservation.put("partyState", "CANCELLED");
        if (refund) {
            reservation.put("netAmountPaidCents", 0);
        }
        return refund ? "cancelled and refunded" : "cancelled";
    }

    private static String stayAway(ObjectNode reservation) {
        reservation.put("partyState", "NO_SHOW");
        return "marked as no-show";
    }

    private String grow(ObjectNode reservation) {
        reservation.put("partySize", dice.between(1, 9));
        return "party changed";
    }
}
