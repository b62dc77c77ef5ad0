package io.barrelhead.ingest.connections;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.StreamName;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One account at one source. A new source is a new case here; the compiler then names every place that must know it.
public sealed interface Connection permits Commerce7Connection, TockConnection {

    ConnectionId id();

    EntityId entity();

    /// Whose local days count.
    ZoneId timeZone();

    URI baseUrl();

    /// The source's name on the wire, e.g. `commerce7`.
    String source();

    /// Null where none is configured: then no webhook is taken.
    @Nullable
    WebhookSecret webhookSecret();

    /// What a run walks when it names no streams, in that order.
    List<StreamName> streams();
}
