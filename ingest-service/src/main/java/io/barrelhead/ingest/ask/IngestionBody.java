package io.barrelhead.ingest.ask;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionCommand.IngestionRequested;
import io.barrelhead.contracts.events.IngestionMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client sends to ask for a run.
///
/// @param streams null or empty for all streams of the connection
/// @param mode null for `incremental`
/// @param from first day of a `range`, inclusive
/// @param to last day of a `range`, inclusive
/// @param ids of one stream's `records`
record IngestionBody(
        @Nullable String connection,
        @Nullable List<String> streams,
        @Nullable IngestionMode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<String> ids) {

    IngestionRequested command(String requestedBy, @Nullable String idempotencyKey) {
        if (connection == null || connection.isBlank()) {
            throw new InvalidRequest("connection is missing: name the connection to ingest");
        }
        return new IngestionRequested(
                new ConnectionId(connection),
                streams == null
                        ? List.of()
                        : streams.stream().map(IngestionBody::stream).toList(),
                mode == null ? IngestionMode.INCREMENTAL : mode,
                from,
                to,
                ids,
                requestedBy,
                idempotencyKey);
    }

    private static StreamName stream(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new InvalidRequest("streams holds an empty name: leave it out to ingest all streams");
        }
        return new StreamName(name);
    }
}
