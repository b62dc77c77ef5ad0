package io.barrelhead.ingest.connections;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.StreamName;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Tock business, read through its twice-daily exports.
///
/// @param timeZone where a record carries none of its own
/// @param businessId whose records are taken; an export can hold those of the whole group
public record TockConnection(
        ConnectionId id,
        EntityId entity,
        ZoneId timeZone,
        URI baseUrl,
        Secret apiKey,
        String businessId,
        String businessGroupId,
        WebhookSecret.@Nullable Header webhookSecret)
        implements Connection {

    public static final String SOURCE = "tock";

    public static final StreamName RESERVATION = new StreamName("reservation");
    public static final StreamName GUEST = new StreamName("guest");

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<StreamName> streams() {
        return List.of(RESERVATION, GUEST);
    }
}
