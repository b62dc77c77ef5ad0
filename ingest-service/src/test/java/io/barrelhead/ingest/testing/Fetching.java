package io.barrelhead.ingest.testing;

import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.connections.SourceAddresses;
import io.barrelhead.ingest.fetch.http.FetchSettings;
import io.barrelhead.ingest.fetch.http.Pace;
import io.barrelhead.ingest.fetch.http.SourceClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/// A client of sources with small numbers and a clock that waits at once.
public final class Fetching {

    public static final String NOW = "2026-03-07T21:15:00Z";

    public final SettableClock clock = new SettableClock(NOW);
    public final MemoryThrottle throttle = new MemoryThrottle();
    public final FetchSettings settings;
    public final Pace pace;
    public final SourceClient client;

    public Fetching() {
        this(3);
    }

    /// @param tries of each request; a client that tries once opens no circuit, either
    public Fetching(int tries) {
        this(tries, Duration.ofSeconds(5));
    }

    /// @param deadline of a whole answer
    public Fetching(int tries, Duration deadline) {
        settings = settings(tries, deadline);
        pace = new Pace(settings, new MemoryBudget(), clock, clock);
        client = new SourceClient(settings, throttle, anyAddress(), clock, clock, new SimpleMeterRegistry());
    }

    private static SourceAddresses anyAddress() {
        return new SourceAddresses(new Connections(List.of(), true), InetAddress::getAllByName);
    }

    private static FetchSettings settings(int tries, Duration deadline) {
        return new FetchSettings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                deadline,
                tries,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                tries == 1 ? 100_000 : 10,
                Duration.ofMinutes(5),
                DataSize.ofMegabytes(20),
                DataSize.ofMegabytes(20),
                90,
                1,
                List.of());
    }
}
