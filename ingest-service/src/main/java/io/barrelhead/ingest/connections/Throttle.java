package io.barrelhead.ingest.connections;

import io.barrelhead.contracts.ConnectionId;
import java.time.Instant;
import java.util.Optional;

/// Until when a source asked to be left alone. Kept outside the process, so that a restart does not hammer it.
public interface Throttle {

    Optional<Instant> heldUntil(ConnectionId connection);

    void hold(ConnectionId connection, Instant until);
}
