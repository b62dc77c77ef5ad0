package io.barrelhead.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.events.RunEvent;
import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import io.barrelhead.contracts.events.RunEvent.RunCompleted;
import io.barrelhead.contracts.events.RunEvent.RunFailed;
import io.barrelhead.contracts.events.RunEvent.RunQueued;
import io.barrelhead.contracts.events.RunEvent.RunStarted;
import io.barrelhead.ingest.runs.Cursors;
import io.barrelhead.ingest.testing.RunningIngest;
import io.barrelhead.ingest.testing.SourceServer.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IngestFlowIT extends RunningIngest {

    private static final ConnectionId SHOP = new ConnectionId("shop");
    private static final StreamName ORDER = new StreamName("order");

    @Test
    void completesARunWhenEveryPublishedRecordHasLanded() {
        SOURCE.answer("/v1/order", "{\"orders\":[{\"id\":\"o1\"},{\"id\":\"o2\"}]}");
        String run = ask("shop", "order", "full");
        awaitStreamState(run, "published");

        runs.write(landed(run, 1, 1));
        runs.write(landed(run, 1, 1));
        runs.write(landed(run, 7, 2));
        await().until(() -> run(run).path("streams").get(0).path("landed").asLong(), count -> count == 1);
        assertThat(run(run).path("state").asString()).isEqualTo("running");

        runs.write(landed(run, 1, 2));
        awaitState(run, "completed");
        await().untilAsserted(() -> assertThat(eventsOf(run))
                .startsWith(RunQueued.class, RunStarted.class)
                .endsWith(RunCompleted.class)
                .containsOnlyOnce(RunCompleted.class));
    }

    @Test
    void publishesARecordWithTheSourcesOwnBytes() {
        String order =
                "{ \"id\":\"o-bytes\", \"updatedAt\":\"2026-03-04T18:22:07.113Z\",\t\"x\":1, \"x\":2, \"ü\":\"🍷\" }";
        SOURCE.answer("/v1/order", "{\"orders\":[" + order + "]}");

        String run = ask("shop", "order", "full");
        awaitStreamState(run, "published");

        await().untilAsserted(() -> assertThat(records.events()).anySatisfy(envelope -> {
            RecordReceived received = (RecordReceived) envelope.event();
            assertThat(new String(received.body(), UTF_8)).isEqualTo(order);
            assertThat(received.record()).hasToString("shop/order/o-bytes");
            assertThat(received.run()).hasToString(run);
            assertThat(received.attempt()).isEqualTo(1);
            assertThat(envelope.id()).matches("shop/order/o-bytes/1772648527113000/[0-9a-f]{16}");
        }));
        land(run);
        awaitState(run, "completed");
    }

    @Test
    void completesARunWithoutRecordsAtOnce() {
        SOURCE.answer("/v1/order", "{\"orders\":[]}");

        awaitState(ask("shop", "order", "full"), "completed");
    }

    @Test
    void beginsTheNextWalkADayBeforeTheLastOne() {
        SOURCE.answer("/v1/customer", "{\"customers\":[]}");
        awaitState(ask("shop", "customer", "incremental"), "completed");
        Instant watermark = ingest.bean(Cursors.class)
                .watermark(SHOP, new StreamName("customer"))
                .orElseThrow();

        awaitState(ask("shop", "customer", "incremental"), "completed");

        assertThat(SOURCE.requests("/v1/customer"))
                .extracting(request -> request.parameter("updatedAt"))
                .containsExactly(
                        "", "gte:" + watermark.atZone(UTC).toLocalDate().minusDays(1));
    }

    @Test
    void tellsWhichWalksReadAllThatTheSourceHas() {
        SOURCE.answer("/v1/product", "{\"products\":[]}");
        String first = ask("shop", "product", "incremental");
        awaitState(first, "completed");
        String second = ask("shop", "product", "incremental");
        awaitState(second, "completed");

        await().untilAsserted(() -> {
            assertThat(walksOf(first)).containsExactly("INCREMENTAL product/1 whole");
            assertThat(walksOf(second)).containsExactly("INCREMENTAL product/1");
        });
    }

    @Test
    void movesNoCursorWhenAPageIsCut() {
        String page = "{\"orders\":[{\"id\":\"o1\"}],\"cursor\":\"next\"}";
        SOURCE.answer(
                "/other/v1/order",
                request -> request.parameter("cursor").equals("start")
                        ? Reply.json(page)
                        : Reply.json(page).cutAt(20));

        String run = ask("other-shop", "order", "full");
        awaitState(run, "failed");

        assertThat(ingest.bean(Cursors.class).watermark(new ConnectionId("other-shop"), ORDER))
                .isEmpty();
        assertThat(run(run).path("error").asString()).contains("1 of 1 streams failed", "order", "2 tries");
        await().untilAsserted(() -> assertThat(eventsOf(run)).endsWith(RunFailed.class));
    }

    @Test
    void walksTheOtherStreamsWhenOneFails() {
        SOURCE.answer("/other/v1/order", request -> Reply.status(500));
        SOURCE.answer("/other/v1/customer", "{\"customers\":[{\"id\":\"c\"}]}");

        String run = http.post(
                        "/api/v1/ingestions", "{\"connection\":\"other-shop\",\"streams\":[\"customer\",\"order\"]}")
                .json()
                .path("id")
                .asString();
        awaitState(run, "failed");

        JsonNode streams = run(run).path("streams");
        assertThat(streams.get(0).path("state").asString()).isEqualTo("failed");
        assertThat(streams.get(1).path("state").asString()).isEqualTo("published");
        assertThat(ingest.bean(Cursors.class).watermark(new ConnectionId("other-shop"), new StreamName("customer")))
                .isPresent();
    }

    @Test
    void endsTheRunAndMarksTheConnectionWhenTheLoginIsRefused() {
        SOURCE.answer("/api/data/export/urls", request -> Reply.status(401));

        String run = ask("visits", "reservation", "full");
        awaitState(run, "failed");

        await().untilAsserted(() -> {
            JsonNode visits =
                    http.get("/api/v1/connections").json().path("items").get(2);
            assertThat(visits.path("state").asString()).isEqualTo("broken");
            assertThat(visits.path("reason").asString()).contains("'visits' (HTTP 401): check api-key");
        });
        assertThat(SOURCE.requests("/api/data/export/urls")).hasSize(1);
        assertThat(run(run).toString()).doesNotContain("hush");
    }

    private List<Class<?>> eventsOf(String run) {
        return runs.events().stream()
                .map(envelope -> envelope.event())
                .filter(event -> event instanceof RunEvent told
                        && !(event instanceof RecordsLanded)
                        && told.run().toString().equals(run))
                .<Class<?>>map(Object::getClass)
                .toList();
    }

    private List<String> walksOf(String run) {
        return runs.events().stream()
                .map(envelope -> envelope.event())
                .filter(RunCompleted.class::isInstance)
                .map(RunCompleted.class::cast)
                .filter(completed -> completed.run().toString().equals(run))
                .flatMap(completed -> Objects.requireNonNull(completed.walks()).stream()
                        .map(walk -> "%s %s/%d%s"
                                .formatted(
                                        completed.mode(), walk.stream(), walk.attempt(), walk.whole() ? " whole" : "")))
                .toList();
    }

    private static RecordsLanded landed(String run, int attempt, long landed) {
        return new RecordsLanded(new RunId(UUID.fromString(run)), SHOP, attempt, ORDER, landed, 0, 0, 0);
    }
}
