package io.barrelhead.deploy.system;

import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.StreamKey;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/// Makes a newer version of every record, so that a whole walk has everything to land again.
public final class Renewal {

    private Renewal() {}

    /// Returns how many records there are.
    public static int ofAll(SandboxData data, InstantSource clock) {
        int renewed = 0;
        for (StreamKey key : LandedStreams.of(data)) {
            SandboxConnection connection = data.connections().stream()
                    .filter(one -> one.id().equals(key.connection()))
                    .findFirst()
                    .orElseThrow();
            for (var sent : data.records(key.connection(), key.stream())) {
                data.put(key.connection(), key.stream(), renewed(connection, sent.parse(), clock.instant()));
                renewed++;
            }
        }
        return renewed;
    }

    private static ObjectNode renewed(SandboxConnection connection, ObjectNode record, Instant now) {
        return switch (connection) {
            case Commerce7Shop shop -> record.put("updatedAt", Json.time(now));
            case TockVenue venue ->
                record.has("patron")
                        ? record.put(
                                "versionId",
                                String.valueOf(record.path("versionId").asLong(0) + 1))
                        : record.put("sequenceId", record.path("sequenceId").asLong(0) + 1);
        };
    }
}
