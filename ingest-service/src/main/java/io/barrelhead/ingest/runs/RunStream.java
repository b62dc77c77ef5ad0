package io.barrelhead.ingest.runs;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.StreamProgress;
import org.jspecify.annotations.Nullable;

/// How far a run is in one stream. Counts are of records.
///
/// @param total what the source says it has; null where it does not say
/// @param note what an operator should know though nothing failed; null for nothing
/// @param error why the stream failed; null where it did not
public record RunStream(
        StreamName stream,
        StreamState state,
        long fetched,
        long published,
        long landed,
        @Nullable Long total,
        @Nullable String note,
        @Nullable String error) {

    StreamProgress progress() {
        return new StreamProgress(stream, state.word(), fetched, published, landed, total);
    }
}
