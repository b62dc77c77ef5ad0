package io.barrelhead.kpi.marts;

import io.barrelhead.contracts.TransformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was published together, as the newest row of `published.generation` tells it.
///
/// @param newestRecordAt the latest change at a source that the generation holds; null before the first record
/// @param staleReason why a later transform published nothing; null while the generation is fresh
public record Generation(
        long number,
        TransformId transform,
        Instant publishedAt,
        @Nullable Instant newestRecordAt,
        Tests tests,
        boolean stale,
        @Nullable String staleReason) {

    /// How the tests of the transform ended that published the generation.
    public record Tests(int passed, int warned, int failed) {}
}
