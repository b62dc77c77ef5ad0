package io.barrelhead.ingest.work;

import io.barrelhead.contracts.StreamName;
import org.jspecify.annotations.Nullable;

/// How far a walk is.
///
/// @param total what the source says it has; null where it does not say
/// @param note what an operator should know; null for nothing
record StreamCounts(
        StreamName stream,
        long fetched,
        long published,
        @Nullable Long total,
        @Nullable String note) {}
