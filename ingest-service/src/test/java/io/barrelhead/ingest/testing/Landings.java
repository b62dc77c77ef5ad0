package io.barrelhead.ingest.testing;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What the landing says when it has taken everything that a run published.
public final class Landings {

    private Landings() {}

    /// @param run as the service answers it
    public static List<RecordsLanded> of(JsonNode run) {
        return run.path("streams")
                .valueStream()
                .map(stream -> new RecordsLanded(
                        new RunId(UUID.fromString(run.path("id").asString())),
                        new ConnectionId(run.path("connection").asString()),
                        run.path("attempts").asInt(),
                        new StreamName(stream.path("stream").asString()),
                        stream.path("published").asLong(),
                        0,
                        0,
                        0))
                .toList();
    }
}
