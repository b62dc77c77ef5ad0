package io.barrelhead.deploy.sandbox.change;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/// A member leaves, or one who had left stays after all.
record MembershipChange(InstantSource clock, Dice dice) {

    /// Changes the membership and says how.
    String change(ObjectNode membership) {
        boolean cancelled = membership.path("cancelDate").isString();
        membership.set("cancelDate", Json.value(cancelled ? null : clock.instant()));
        membership.put("status", cancelled ? "Active" : "Cancelled");
        membership.set("cancellationReason", Json.value(cancelled ? null : dice.perMille(500) ? "Moving" : "Other"));
        Touch.touch(membership, clock);
        return cancelled ? "stays after all" : "cancelled";
    }
}
