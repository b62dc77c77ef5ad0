package io.barrelhead.ingest.runs;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run that can be stored: its connection exists and has the streams.
///
/// @param streams in the order of walking, at least one
/// @param from first day of a range, inclusive; null in the other modes
/// @param to last day of a range, inclusive; null in the other modes
/// @param ids of the one stream's records in mode `records`; null in the other modes
/// @param overlapDays that an incremental walk reads again before its watermark's day; null for the setting
/// @param idempotencyKey the same key gives the same run; null where every request is a new one
public record RunRequest(
        ConnectionId connection,
        List<StreamName> streams,
        IngestionMode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<String> ids,
        @Nullable Integer overlapDays,
        String requestedBy,
        @Nullable String idempotencyKey) {

    public RunRequest {
        streams = List.copyOf(streams);
        ids = ids == null ? null : List.copyOf(ids);
    }

    /// Whether it asks for what a run already does.
    public boolean asksFor(Run run) {
        Set<StreamName> itsStreams =
                Set.copyOf(run.streams().stream().map(RunStream::stream).toList());
        return connection.equals(run.connection())
                && mode == run.mode()
                && Objects.equals(from, run.from())
                && Objects.equals(to, run.to())
                && Objects.equals(ids, run.ids())
                && Objects.equals(overlapDays, run.overlapDays())
                && Set.copyOf(streams).equals(itsStreams);
    }
}
