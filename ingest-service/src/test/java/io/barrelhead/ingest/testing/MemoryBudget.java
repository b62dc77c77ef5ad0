package io.barrelhead.ingest.testing;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.RequestBudget;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Counts requests while a test lasts, as the stored budget does.
public final class MemoryBudget implements RequestBudget {

    private final Map<String, Instant> due = new HashMap<>();

    @Override
    public Instant take(ConnectionId connection, Share share, Rate rate, Instant now) {
        Instant next = due.merge(
                connection + " " + share,
                now.plus(rate.every()),
                (before, fresh) -> (before.isAfter(now) ? before : now).plus(rate.every()));
        Instant sendAt = next.minus(rate.every().multipliedBy(rate.burst()));
        return sendAt.isAfter(now) ? sendAt : now;
    }
}
