package io.barrelhead.ingest.runs;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.events.IngestionMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Which runs to list.
///
/// @param connections of one of these; null for all
/// @param state null for every state
/// @param mode null for every mode
/// @param requestedBy who asked, e.g. `schedule:hourly`; null for all
/// @param olderThan null for the newest
public record RunFilter(
        @Nullable Collection<ConnectionId> connections,
        @Nullable RunState state,
        @Nullable IngestionMode mode,
        @Nullable String requestedBy,
        @Nullable RunId olderThan,
        int limit) {}
