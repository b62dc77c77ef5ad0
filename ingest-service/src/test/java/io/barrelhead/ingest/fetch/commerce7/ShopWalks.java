package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Secret;
import io.barrelhead.ingest.fetch.Extent;
import io.barrelhead.ingest.fetch.Plan;
import io.barrelhead.ingest.testing.CollectedRecords;
import io.barrelhead.ingest.testing.Fetching;
import io.barrelhead.ingest.testing.SourceServer;
import io.barrelhead.ingest.testing.SourceServer.Reply;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/// Verbs for tests of walks over a shop whose answers they decide on.
abstract class ShopWalks {

    protected static final Extent EVERYTHING = new Extent.Everything();
    protected static final LocalDate MARCH_6 = LocalDate.of(2026, 3, 6);

    protected final SourceServer shop = new SourceServer();
    protected final Fetching fetching = new Fetching();
    protected final CollectedRecords taken = new CollectedRecords();
    protected final Commerce7Source source =
            new Commerce7Source(new Pages(fetching.client, fetching.settings), fetching.pace);
    protected final Commerce7Connection connection = new Commerce7Connection(
            new ConnectionId("estate-shop"),
            new EntityId("estate"),
            ZoneId.of("America/Los_Angeles"),
            URI.create(shop.url() + "/v1"),
            "example-estate",
            Secret.of("app"),
            Secret.of("hush"),
            null);

    @AfterEach
    void closeShop() {
        shop.close();
    }

    protected void walk(String stream, Extent extent) throws InterruptedException {
        source.walk(connection, new StreamName(stream), new Plan(extent, false), taken);
    }

    protected void pages(String path, String first, String firstPage, String second, String secondPage) {
        Map<String, String> pages = Map.of(first, firstPage, second, secondPage);
        shop.answer(path, request -> Reply.json(pages.getOrDefault(request.parameter("cursor"), "?")));
    }
}
