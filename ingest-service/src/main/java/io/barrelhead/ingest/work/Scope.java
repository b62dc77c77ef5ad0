package io.barrelhead.ingest.work;

import io.barrelhead.contracts.events.IngestionMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of its streams a run walks.
///
/// @param from first day of a range; null in the other modes
/// @param to last day of a range; null in the other modes
/// @param ids empty but in mode `records`
/// @param overlapDays that an incremental walk reads again; null for the setting
record Scope(
        IngestionMode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> ids,
        @Nullable Integer overlapDays) {

    Scope {
        ids = List.copyOf(ids);
    }
}
