package io.barrelhead.ingest.testing;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.Throttle;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers throttles while a test lasts.
public final class MemoryThrottle implements Throttle {

    private final Map<ConnectionId, Instant> held = new HashMap<>();

    @Override
    public Optional<Instant> heldUntil(ConnectionId connection) {
        return Optional.ofNullable(held.get(connection));
    }

    @Override
    public void hold(ConnectionId connection, Instant until) {
        held.put(connection, until);
    }
}
