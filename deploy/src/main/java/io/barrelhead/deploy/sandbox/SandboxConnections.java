package io.barrelhead.deploy.sandbox;

import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import io.barrelhead.deploy.sandbox.winery.Winery;
import java.util.Collection;
import java.util.stream.Collectors;

/// The connections file that lets the services read the sandbox.
public final class SandboxConnections {

    private SandboxConnections() {}

    /// For the winery's four accounts.
    public static String yaml(int port) {
        return yaml(Winery.connections(), port);
    }

    public static String yaml(Collection<? extends SandboxConnection> connections, int port) {
        String entries = connections.stream()
                .map(connection -> switch (connection) {
                    case Commerce7Shop shop -> shop(shop, port);
                    case TockVenue venue -> venue(venue, port);
                })
                .collect(Collectors.joining());
        return """
                barrelhead:
                  currency: USD
                  fiscal-start-month: 1
                  allow-insecure-sources: true
                  connections:
                """ + entries;
    }

    private static String shop(Commerce7Shop shop, int port) {
        return head(shop)
                + """
                      base-url: http://127.0.0.1:%d/commerce7/v1
                      tenant: %s
                      app-id: %s
                      app-secret: %s
                      webhook-username: %s
                      webhook-password: %s
                """.formatted(
                                port,
                                shop.tenant(),
                                Commerce7Shop.APP_ID,
                                Commerce7Shop.APP_SECRET,
                                Commerce7Shop.WEBHOOK_USERNAME,
                                Commerce7Shop.WEBHOOK_PASSWORD)
                + excluded(shop);
    }

    private static String excluded(Commerce7Shop shop) {
        return shop.excludedOrderTags().isEmpty()
                ? ""
                : "      excluded-order-tags: "
                        + shop.excludedOrderTags().stream()
                                .map(tag -> '"' + tag + '"')
                                .collect(Collectors.joining(", ", "[", "]\n"));
    }

    private static String venue(TockVenue venue, int port) {
        return head(venue)
                + """
                      base-url: http://127.0.0.1:%d/tock
                      api-key: %s
                      business-id: "%s"
                      business-group-id: "%s"
                      webhook-header: %s
                      webhook-secret: %s
                """.formatted(
                                port,
                                TockVenue.API_KEY,
                                venue.businessId(),
                                TockVenue.BUSINESS_GROUP_ID,
                                TockVenue.WEBHOOK_HEADER,
                                TockVenue.WEBHOOK_SECRET);
    }

    private static String head(SandboxConnection connection) {
        return """
                    - id: %s
                      source: %s
                      entity: %s
                      time-zone: %s
                """.formatted(connection.id(), connection.source(), connection.entity(), connection.timeZone());
    }
}
