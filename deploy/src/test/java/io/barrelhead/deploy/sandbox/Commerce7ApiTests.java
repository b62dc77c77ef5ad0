package io.barrelhead.deploy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// source-apis.md, section 1.
class Commerce7ApiTests {

    private static final int ORDERS = 120;

    private Instant now = Instant.parse("2026-03-07T12:00:00Z");
    private SandboxServer sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws IOException {
        SandboxData data =
                new SandboxData(List.of(new Commerce7Shop("shop", "estate", ZoneOffset.UTC, "tenant-a", List.of())));
        for (int i = 0; i < ORDERS; i++) {
            data.put("shop", "order", order(i));
        }
        data.put("shop", "club", Json.object("id", "c1", "title", "Red"));
        InstantSource clock = () -> now;
        sandbox = SandboxServer.start(data, 0, clock);
        client = new SandboxClient(sandbox);
    }

    /// Order i was paid and changed on day i of 2026, the last minute of the UTC day.
    private static ObjectNode order(int i) {
        String time = Json.time(Instant.parse("2026-01-01T23:59:00Z").plusSeconds(86_400L * i));
        return Json.object("id", "order-" + i)
                .and("channel", i % 2 == 0 ? "POS" : "Web")
                .and("orderPaidDate", time)
                .and("updatedAt", time);
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void refusesWrongCredentialsAndForeignTenants() {
        assertThat(client.get("/commerce7/v1/order", request -> request.header("tenant", "tenant-a"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.get(
                                "/commerce7/v1/order",
                                request -> request.header("tenant", "tenant-a")
                                        .header("Authorization", SandboxClient.basic("barrelhead-sandbox", "wrong")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.commerce7("tenant-b", "/order").statusCode()).isEqualTo(403);
    }

    @Test
    void walksAllOrdersOnce() {
        List<String> ids = new ArrayList<>();
        JsonNode answer = client.commerce7Json("tenant-a", "/order?cursor=start");
        while (true) {
            answer.path("orders").forEach(order -> ids.add(order.path("id").asString()));
            assertThat(answer.has("total")).isFalse();
            if (!answer.has("cursor")) {
                break;
            }
            assertThat(answer.path("orders")).hasSize(50);
            answer = client.commerce7Json(
                    "tenant-a", "/order?cursor=" + answer.path("cursor").asString());
        }
        assertThat(ids).hasSize(ORDERS).doesNotHaveDuplicates();
    }

    @Test
    void answersTheSameCursorAgain() {
        String cursor = client.commerce7Json("tenant-a", "/order?cursor=start")
                .path("cursor")
                .asString();

        assertThat(client.commerce7("tenant-a", "/order?cursor=" + cursor).body())
                .isEqualTo(
                        client.commerce7("tenant-a", "/order?cursor=" + cursor).body());
    }

    @Test
    void keepsTheWalkThatBeganBeforeChange() {
        String cursor = client.commerce7Json("tenant-a", "/order?cursor=start")
                .path("cursor")
                .asString();
        sandbox.data().put("shop", "order", Json.object("id", "a-new-one", "updatedAt", Json.time(now)));

        JsonNode second = client.commerce7Json("tenant-a", "/order?cursor=" + cursor);
        assertThat(second.path("orders")).hasSize(50);
        assertThat(second.toString()).doesNotContain("a-new-one");
    }

    @Test
    void refusesUnknownCursor() {
        assertThat(client.commerce7("tenant-a", "/order?cursor=nonsense").statusCode())
                .isEqualTo(400);
        assertThat(client.commerce7("tenant-a", "/order?cursor=584a97d0-3276-11ea-a64c-062a616166d8")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "updatedAt=gte:2026-04-29, 2",
        "updatedAt=gt:2026-04-29, 1",
        "updatedAt=lte:2026-01-02, 2",
        "updatedAt=lt:2026-01-02, 1",
        "orderPaidDate=btw:2026-01-03%7C2026-01-05, 3",
        "orderPaidDate=2026-01-03, 1",
        "channel=POS, 60",
        "unknownName=1, 120"
    })
    void filtersByWholeUtcDays(String filter, int expected) {
        assertThat(client.commerce7Json("tenant-a", "/order?limit=50&" + filter)
                        .path("total")
                        .asInt())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "updatedAt=gte:2026-01-01T00:00:00Z",
                "updatedAt=about:2026-01-01",
                "limit=51",
                "limit=0",
                "page=0"
            })
    void refusesWhatItCannotRead(String query) {
        assertThat(client.commerce7("tenant-a", "/order?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void pagesWithTotal() {
        JsonNode page = client.commerce7Json("tenant-a", "/order?page=3&limit=50");

        assertThat(page.path("orders")).hasSize(20);
        assertThat(page.path("total").asInt()).isEqualTo(ORDERS);
        assertThat(page.has("cursor")).isFalse();
    }

    @Test
    void listsClubsByPageOnly() {
        JsonNode clubs = client.commerce7Json("tenant-a", "/club?cursor=start");

        assertThat(clubs.path("clubs")).hasSize(1);
        assertThat(clubs.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void throttlesPagesButNotWalks() {
        for (int i = 0; i < 100; i++) {
            assertThat(client.commerce7("tenant-a", "/club").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = client.commerce7("tenant-a", "/club");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("61");
        assertThat(client.commerce7("tenant-a", "/order?cursor=start").statusCode())
                .isEqualTo(200);
        now = now.plusSeconds(61);
        assertThat(client.commerce7("tenant-a", "/club").statusCode()).isEqualTo(200);
    }

    @Test
    void findsOneObject() {
        assertThat(client.commerce7Json("tenant-a", "/order/order-7").path("id").asString())
                .isEqualTo("order-7");
        assertThat(client.commerce7("tenant-a", "/order/none").statusCode()).isEqualTo(404);
        assertThat(client.commerce7("tenant-a", "/cart").statusCode()).isEqualTo(404);
    }
}
