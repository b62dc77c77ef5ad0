package io.barrelhead.ingest.work;

import org.jspecify.annotations.Nullable;

/// What a worker is at, for whoever watches over it from another thread.
final class Underway {

    private volatile @Nullable StreamWalk walk;
    private volatile boolean ending;

    void walks(StreamWalk stream) {
        walk = stream;
    }

    void walksNothing() {
        walk = null;
    }

    /// The worker itself ends the attempt now: that it is no longer in its hands is then as it should be.
    void ends() {
        walk = null;
        ending = true;
    }

    /// Null between two streams.
    @Nullable
    StreamWalk walk() {
        return walk;
    }

    boolean isEnding() {
        return ending;
    }
}
