package io.barrelhead.ingest.testing;

import io.barrelhead.ingest.fetch.http.Pause;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A clock that stands still until it is set; waiting sets it.
public final class SettableClock implements InstantSource, Pause {

    private Instant now;
    private final List<Instant> waits = new ArrayList<>();

    public SettableClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void until(Instant when) {
        waits.add(when);
        now = when.isAfter(now) ? when : now;
    }

    /// Until when it was waited, in order.
    public List<Instant> waits() {
        return waits;
    }
}
