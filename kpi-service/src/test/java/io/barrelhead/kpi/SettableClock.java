package io.barrelhead.kpi;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands where a test puts it.
public final class SettableClock implements InstantSource {

    private volatile Instant now;

    public SettableClock(Instant now) {
        this.now = now;
    }

    public void set(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
