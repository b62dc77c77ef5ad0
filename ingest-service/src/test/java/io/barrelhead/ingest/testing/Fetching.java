package io.barrelhead.ingest.testing;

import io.barrelhead.ingest.fetch.http.FetchSettings;
import io.barrelhead.ingest.fetch.http.SourceClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/// A client of sources with small numbers and a clock that waits at once.
public final class Fetching {

    public static final String NOW = "2026-03-07T21:15:00Z";

    public final SettableClock clock = new SettableClock(NOW);
    public final MemoryThrottle throttle = new MemoryThrottle();
    public final FetchSettings settings = settings();
    public final SourceClient client = new SourceClient(settings, throttle, clock, clock, new SimpleMeterRegistry());

    private static FetchSettings settings() {
        return new FetchSettings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                3,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                DataSize.ofMegabytes(20),
                DataSize.ofMegabytes(20),
                90,
                1,
                List.of("storage.googleapis.com"));
    }
}
