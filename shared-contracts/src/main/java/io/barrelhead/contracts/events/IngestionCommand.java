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
    /// @param idempotencyKey the same key gives the same run; null where every request is a new one
    record IngestionRequested(
            ConnectionId connection,
            List<StreamName> streams,
            IngestionMode mode,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String requestedBy,
            @Nullable String idempotencyKey)
            implements IngestionCommand {

        public IngestionRequested {
            streams = List.copyOf(streams);
        }

        @Override
        public String key() {
            return connection.value();
        }
    }
}
