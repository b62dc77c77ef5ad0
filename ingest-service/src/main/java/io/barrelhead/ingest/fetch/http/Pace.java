package io.barrelhead.ingest.fetch.http;

import io.barrelhead.contracts.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Keeps the paged requests of each connection below a number a minute. A connection has one walk at a time.
@Component
public class Pace {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<ConnectionId, Deque<Instant>> requests = new ConcurrentHashMap<>();
    private final int perMinute;
    private final InstantSource clock;
    private final Pause pause;

    public Pace(FetchSettings settings, InstantSource clock, Pause pause) {
        this.perMinute = settings.pagesPerMinute();
        this.clock = clock;
        this.pause = pause;
    }

    /// Waits until one more request is within the limit.
    public void step(ConnectionId connection) throws InterruptedException {
        Deque<Instant> latest = requests.computeIfAbsent(connection, id -> new ArrayDeque<>());
        synchronized (latest) {
            if (latest.size() == perMinute) {
                pause.until(latest.removeFirst().plus(WINDOW));
            }
            latest.addLast(clock.instant());
        }
    }
}
