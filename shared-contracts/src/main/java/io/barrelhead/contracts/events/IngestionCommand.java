package io.barrelhead.contracts.events;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.StreamName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Commands to the ingest service.
public sealed interface IngestionCommand extends PipelineEvent {

    /// Asks for a run.
    ///
    /// @param streams empty means all streams of the connection
    /// @param from first day of a `range`, inclusive; otherwise null
    /// @param to last day of a `range`, inclusive; otherwise null
    /// @param ids of the one stream's records in mode `records`; otherwise null
    /// @param idempotencyKey the same key gives the same run; null where every request is a new one
    record IngestionRequested(
            ConnectionId connection,
            List<StreamName> streams,
            IngestionMode mode,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<String> ids,
            String requestedBy,
            @Nullable String idempotencyKey)
            implements IngestionCommand {

        public IngestionRequested {
            streams = List.copyOf(streams);
            ids = ids == null ? null : List.copyOf(ids);
        }

        /// For all records of the mode, as most ask.
        public IngestionRequested(
                ConnectionId connection,
                List<StreamName> streams,
                IngestionMode mode,
                @Nullable LocalDate from,
                @Nullable LocalDate to,
                String requestedBy,
                @Nullable String idempotencyKey) {
            this(connection, streams, mode, from, to, null, requestedBy, idempotencyKey);
        }

        @Override
        public String key() {
            return connection.value();
        }
    }
}
