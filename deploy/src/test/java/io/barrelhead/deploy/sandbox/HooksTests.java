package io.barrelhead.deploy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// source-apis.md, sections 1.11 and 2.3.
class HooksTests {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-07T12:00:00Z"));

    private final SandboxData data = new SandboxData(List.of(
            new Commerce7Shop("shop", "estate", ZoneOffset.UTC, "tenant-a", List.of()),
            new TockVenue("visits", "estate", ZoneOffset.UTC, "707")));
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer receiver;
    private SandboxServer sandbox;

    private record Received(String path, String secret, JsonNode body) {}

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        sandbox = SandboxServer.start(data, 0, CLOCK);
        sandbox.hooks()
                .sendTo(URI.create("http://127.0.0.1:" + receiver.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.stop(0);
    }

    @Test
    void tellsOfChangesAndRemovalsAsTheSourcesDo() {
        data.put("shop", "club_membership", Json.object("id", "m1", "status", "Active"));
        data.put("shop", "club_membership", Json.object("id", "m1", "status", "Cancelled"));
        data.remove("shop", "club_membership", "m1");
        data.put("visits", "reservation", Json.object("id", "413", "partySize", 4));
        await().until(() -> received.size(), count -> count == 4);

        assertThat(received)
                .extracting(Received::path)
                .containsExactly(
                        "/webhooks/commerce7/shop",
                        "/webhooks/commerce7/shop",
                        "/webhooks/commerce7/shop",
                        "/webhooks/tock/visits");
        assertThat(received.get(1).body()).isEqualTo(Json.parse("""
                {"object":"Club Membership","action":"Update","tenantId":"tenant-a","user":"staff@example.com",
                 "payload":{"id":"m1","status":"Cancelled"}}"""));
        assertThat(received)
                .extracting(one -> one.body().path("action").asString(""))
                .containsExactly("Create", "Update", "Delete", "");
        assertThat(received.get(0).secret()).isEqualTo(SandboxClient.basic("sandbox-hook", "sandbox-hook-password"));
        assertThat(received.get(3).secret()).isEqualTo("sandbox-hook-secret");
        assertThat(received.get(3).body()).isEqualTo(Json.parse("{\"id\":\"413\",\"partySize\":4}"));
    }

    @Test
    void logsWhatNobodyTook() {
        status = 503;
        data.put("shop", "club_membership", Json.object("id", "m1", "status", "Active"));
        data.put("visits", "reservation", Json.object("id", "413"));
        await().until(() -> sandbox.hooks().isIdle());

        try (SandboxClient client = new SandboxClient(sandbox)) {
            JsonNode log =
                    client.commerce7Json("tenant-a", "/web-hook-log?isSuccess=false&updatedAt=gte:2026-03-07&page=1");

            assertThat(log.path("total").asInt()).isEqualTo(1);
            JsonNode entry = log.path("webHookLogs").get(0);
            assertThat(entry.path("object").asString()).isEqualTo("ClubMembership");
            assertThat(entry.path("payload").path("id").asString()).isEqualTo("m1");
            assertThat(entry.path("error").path("status").asInt()).isEqualTo(503);
            assertThat(client.commerce7Json("tenant-a", "/web-hook-log?isSuccess=false&updatedAt=gte:2026-03-08&page=1")
                            .path("total")
                            .asInt())
                    .isZero();
        }
        assertThat(sandbox.hooks().summary().path("failed").asInt()).isEqualTo(2);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String login = exchange.getRequestHeaders().getFirst("Authorization");
            String header = exchange.getRequestHeaders().getFirst("X-Tock-Secret");
            received.add(new Received(
                    exchange.getRequestURI().getPath(), login == null ? header : login, Json.parse(new String(body))));
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
