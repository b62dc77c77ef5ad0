package io.barrelhead.ingest.fetch.http;

import java.time.Instant;

/// Waits. Tests hand in one that moves their clock.
@FunctionalInterface
public interface Pause {

    void until(Instant when) throws InterruptedException;
}
