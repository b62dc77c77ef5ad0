package io.barrelhead.deploy.sandbox.change;

import io.barrelhead.deploy.sandbox.records.Json;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/// Marks an object of Commerce7 as changed.
final class Touch {

    private Touch() {}

    /// Sets `updatedAt` to now, and in any case to later than it was.
    static void touch(ObjectNode object, InstantSource clock) {
        Instant now = clock.instant();
        Instant after = Instant.parse(object.path("updatedAt").asString()).plusMillis(1);
        object.put("updatedAt", Json.time(now.isAfter(after) ? now : after));
    }
}
