package io.barrelhead.deploy.oracle.adversary;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Memberships of few customers on few days, so that they meet: switches, several at once, ends before beginnings.
final class OddMemberships {

    private static final List<String> STATUS = List.of("Active", "On Hold", "Cancelled");

    private final Dice dice;
    private final OddTimes times;
    private final String shop;

    OddMemberships(Dice dice, OddTimes times, String shop) {
        this.dice = dice;
        this.times = times;
        this.shop = shop;
    }

    ObjectNode next() {
        LocalDate day = times.day();
        return Json.object("id", dice.uuid())
                .and("status", dice.pick(STATUS))
                .and(
                        "customerId",
                        dice.perMille(120) ? null : OddOrders.customer(shop, dice.between(0, OddOrders.CUSTOMERS - 1)))
                .and("clubId", "club-" + dice.between(1, 3))
                .and("signupDate", Json.time(times.on(day)))
                .and("cancelDate", end(day))
                .and("cancellationReason", dice.perMille(500) ? "Switching to another club" : null)
                .and("createdAt", "2024-01-01T10:00:00.000Z")
                .and("updatedAt", "2026-03-08T20:00:00.%03dZ".formatted(dice.between(0, 999)));
    }

    /// Never, the same day, any other day before or after, or in the far future.
    private @Nullable Instant end(LocalDate day) {
        return switch (dice.weighted(35, 12, 45, 8)) {
            case 0 -> null;
            case 1 -> times.on(day);
            case 2 -> times.next();
            default -> times.on(day.plusYears(8));
        };
    }
}
