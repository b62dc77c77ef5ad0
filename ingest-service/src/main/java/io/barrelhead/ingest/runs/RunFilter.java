package io.barrelhead.ingest.runs;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Which runs to list.
///
/// @param connections of one of these; null for all
/// @param state null for every state
/// @param olderThan null for the newest
public record RunFilter(
        @Nullable Collection<ConnectionId> connections,
        @Nullable RunState state,
        @Nullable RunId olderThan,
        int limit) {}
