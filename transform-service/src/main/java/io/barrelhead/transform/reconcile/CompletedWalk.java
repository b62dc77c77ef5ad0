package io.barrelhead.transform.reconcile;

import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.transform.inspect.SourceStream;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// One stream of a completed run, as it waits for its comparison.
///
/// @param id of the comparison
/// @param whole the walk read all that the source has
/// @param published how many records it brought
record CompletedWalk(
        UUID id,
        UUID run,
        String connection,
        SourceStream stream,
        IngestionMode mode,
        boolean whole,
        long published,
        Instant startedAt) {

    /// Whether what the walk did not have is deleted at the source.
    boolean tellsDeletions() {
        return whole && mode == IngestionMode.FULL && stream.absenceMeansDeleted();
    }

    String streamName() {
        return stream.stream().value();
    }

    /// What landed from then on may be newer than the walk.
    Instant cutoff(Duration margin) {
        return startedAt.minus(margin);
    }
}
