package io.barrelhead.ingest.testing;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.Throttle;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers throttles while a test lasts.
public final class MemoryThrottle implements Throttle {

    private final Map<ConnectionId, Instant> held = new HashMap<>();
    private final Map<ConnectionId, Instant> open = new HashMap<>();

    @Override
    public Optional<Instant> heldUntil(ConnectionId connection) {
        return Optional.ofNullable(held.get(connection));
    }

    @Override
    public void hold(ConnectionId connection, Instant until) {
        held.put(connection, until);
    }

    @Override
    public Optional<Instant> circuitOpenUntil(ConnectionId connection) {
        return Optional.ofNullable(open.get(connection));
    }

    @Override
    public void circuit(ConnectionId connection, @Nullable Instant until) {
        if (until == null) {
            open.remove(connection);
        } else {
            open.put(connection, until);
        }
    }
}
