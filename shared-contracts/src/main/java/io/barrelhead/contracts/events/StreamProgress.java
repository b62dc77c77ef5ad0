package io.barrelhead.contracts.events;

import io.barrelhead.contracts.StreamName;
import org.jspecify.annotations.Nullable;

/// How far a run is in one stream. Counts are of records.
///
/// @param state `queued`, `running`, `published`, `completed`, `failed` or `cancelled`
/// @param fetched read from the source
/// @param published acknowledged by the broker
/// @param landed accounted for by the landing: landed, superseded, duplicate or dead-lettered
/// @param total what the source says it has; null where it does not say
public record StreamProgress(
        StreamName stream,
        String state,
        long fetched,
        long published,
        long landed,
        @Nullable Long total) {}
