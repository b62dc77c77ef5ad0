package io.barrelhead.ingest.connections;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.StreamName;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Commerce7 tenant, read through a private app that the winery installed.
public record Commerce7Connection(
        ConnectionId id,
        EntityId entity,
        ZoneId timeZone,
        URI baseUrl,
        String tenant,
        Secret appId,
        Secret appSecret,
        WebhookSecret.@Nullable Login webhookSecret)
        implements Connection {

    public static final String SOURCE = "commerce7";

    public static final StreamName ORDER = new StreamName("order");
    public static final StreamName CUSTOMER = new StreamName("customer");
    public static final StreamName CLUB_MEMBERSHIP = new StreamName("club_membership");
    public static final StreamName CLUB = new StreamName("club");
    public static final StreamName PRODUCT = new StreamName("product");

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<StreamName> streams() {
        return List.of(ORDER, CUSTOMER, CLUB_MEMBERSHIP, CLUB, PRODUCT);
    }
}
