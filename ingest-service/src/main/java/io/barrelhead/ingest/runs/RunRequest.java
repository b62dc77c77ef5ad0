package io.barrelhead.ingest.runs;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run that can be stored: its connection exists and has the streams.
///
/// @param streams in the order of walking, at least one
/// @param from first day of a range, inclusive; null in the other modes
/// @param to last day of a range, inclusive; null in the other modes
/// @param idempotencyKey the same key gives the same run; null where every request is a new one
public record RunRequest(
        ConnectionId connection,
        List<StreamName> streams,
        IngestionMode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String requestedBy,
        @Nullable String idempotencyKey) {

    public RunRequest {
        streams = List.copyOf(streams);
    }

    /// Whether it asks for what a run already does.
    public boolean asksFor(Run run) {
        Set<StreamName> itsStreams =
                Set.copyOf(run.streams().stream().map(RunStream::stream).toList());
        return connection.equals(run.connection())
                && mode == run.mode()
                && java.util.Objects.equals(from, run.from())
                && java.util.Objects.equals(to, run.to())
                && Set.copyOf(streams).equals(itsStreams);
    }
}
