package io.barrelhead.ingest.runs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.contracts.events.StreamProgress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One ingestion run as it is stored; its JSON is the answer of `/api/v1/ingestions/{id}`.
///
/// @param from first day of a range, inclusive; null in the other modes
/// @param to last day of a range, inclusive; null in the other modes
/// @param ids of the records in mode `records`; null in the other modes
/// @param overlapDays that a schedule asked for; null for the setting
/// @param attempts how often a worker took it up
/// @param error why it failed and what to do; null unless it failed
public record Run(
        RunId id,
        ConnectionId connection,
        RunState state,
        IngestionMode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<String> ids,
        @Nullable Integer overlapDays,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int attempts,
        @Nullable String error,
        List<RunStream> streams) {

    public Run {
        streams = List.copyOf(streams);
        ids = ids == null ? null : List.copyOf(ids);
    }

    /// How far its streams are, for the run's events.
    @JsonIgnore
    public List<StreamProgress> progress() {
        return streams.stream().map(RunStream::progress).toList();
    }
}
