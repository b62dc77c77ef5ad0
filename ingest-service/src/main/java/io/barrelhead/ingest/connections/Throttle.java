package io.barrelhead.ingest.connections;

import io.barrelhead.contracts.ConnectionId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Until when a source is left alone. Kept outside the process, so that a restart does not hammer it.
public interface Throttle {

    /// By the source's own wish.
    Optional<Instant> heldUntil(ConnectionId connection);

    /// An earlier time than one that was named before changes nothing.
    void hold(ConnectionId connection, Instant until);

    /// Because it failed many times in a row.
    Optional<Instant> circuitOpenUntil(ConnectionId connection);

    /// @param until null where it works again
    void circuit(ConnectionId connection, @Nullable Instant until);
}
