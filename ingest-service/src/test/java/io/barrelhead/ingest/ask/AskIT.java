package io.barrelhead.ingest.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.IngestionCommand.IngestionRequested;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.events.RunEvent.RunCancelled;
import io.barrelhead.ingest.runs.Cursors;
import io.barrelhead.ingest.testing.Http;
import io.barrelhead.ingest.testing.RunningIngest;
import io.barrelhead.ingest.testing.SourceServer.Reply;
import io.barrelhead.ingest.testing.Topic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AskIT extends RunningIngest {

    private static final String PATH = "/api/v1/ingestions";

    @Test
    void givesTheSameRunForTheSameKey() {
        SOURCE.answer("/v1/order", "{\"orders\":[]}");
        String body = "{\"connection\":\"shop\",\"streams\":[\"order\"],\"mode\":\"full\"}";
        String key = UUID.randomUUID().toString();

        Http.Answer first = http.post(PATH, body, "Idempotency-Key", key);
        Http.Answer again = http.post(PATH, body, "Idempotency-Key", key);
        Http.Answer other = http.post(PATH, body.replace("full", "incremental"), "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("detail").asString()).contains("send a new key");
        awaitState(first.json().path("id").asString(), "completed");
    }

    @Test
    void takesACommandOfTheTopicOnce() {
        SOURCE.answer("/v1/product", "{\"products\":[]}");
        IngestionRequested command = new IngestionRequested(
                new ConnectionId("shop"),
                List.of(new StreamName("product")),
                IngestionMode.FULL,
                null,
                null,
                "night-shift",
                null);
        try (Topic commands = new Topic(Topics.COMMANDS)) {
            commands.write("command-1", command);
            commands.write("command-1", command);
            commands.write(
                    "command-2",
                    new IngestionRequested(
                            new ConnectionId("nobody"),
                            List.of(),
                            IngestionMode.FULL,
                            null,
                            null,
                            "night-shift",
                            null));
            commands.write("command-3", command);
        }

        await().until(() -> requestedBy("night-shift"), count -> count == 2);
        await().until(() -> SOURCE.requests("/v1/product").size(), count -> count == 2);
        assertThat(requestedBy("night-shift")).isEqualTo(2);
    }

    @Test
    void letsOneRunOfAConnectionGoAtATime() {
        SOURCE.answer("/v1/order", "{\"orders\":[{\"id\":\"o\"}]}");
        SOURCE.answer("/other/v1/order", "{\"orders\":[]}");
        String first = ask("shop", "order", "full");
        String second = ask("shop", "order", "full");
        String elsewhere = ask("other-shop", "order", "full");

        awaitStreamState(first, "published");
        awaitState(elsewhere, "completed");
        assertThat(run(second).path("state").asString()).isEqualTo("queued");

        land(first);
        awaitState(first, "completed");
        awaitStreamState(second, "published");
        land(second);
        awaitState(second, "completed");
    }

    @Test
    void letsShortRunsGoBeforeABackfillThatWaits() {
        SOURCE.answer("/v1/order", "{\"orders\":[{\"id\":\"o\"}]}");
        String first = ask("shop", "order", "full");
        awaitStreamState(first, "published");
        String backfill = ask("shop", "order", "full");
        String incremental = ask("shop", "order", "incremental");

        land(first);
        awaitStreamState(incremental, "published");

        assertThat(run(backfill).path("state").asString()).isEqualTo("queued");
        land(incremental);
        awaitStreamState(backfill, "published");
        land(backfill);
        awaitState(backfill, "completed");
    }

    @Test
    void readsTheRecordsOfAListAndMovesNoCursor() {
        SOURCE.answer("/other/v1/product/p-2", "{\"id\":\"p-2\"}");
        String body =
                "{\"connection\":\"other-shop\",\"streams\":[\"product\"],\"mode\":\"records\",\"ids\":[\"p-2\",\"p-9\"]}";
        String key = UUID.randomUUID().toString();
        String run =
                http.post(PATH, body, "Idempotency-Key", key).json().path("id").asString();
        awaitStreamState(run, "published");

        assertThat(run(run).path("ids").toString()).isEqualTo("[\"p-2\",\"p-9\"]");
        assertThat(run(run).path("streams").get(0).path("note").asString()).contains("1 of 2 records: p-9");
        await().untilAsserted(() -> assertThat(records.events(RecordReceived.class))
                .extracting(received -> received.record().recordId())
                .contains("p-2"));
        assertThat(ingest.bean(Cursors.class).watermark(new ConnectionId("other-shop"), new StreamName("product")))
                .isEmpty();
        assertThat(http.post(PATH, body.replace("p-9", "p-8"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        land(run);
        awaitState(run, "completed");
    }

    @Test
    void stopsARunThatWaitsForItsSourceWhenItIsCancelled() {
        SOURCE.answer("/v1/order", request -> Reply.status(429).with("Retry-After", "3"));
        String run = ask("shop", "order", "full");
        await().until(() -> !SOURCE.requests("/v1/order").isEmpty());

        assertThat(http.delete(PATH + "/" + run, "X-Barrelhead-Key", "k7").status())
                .isEqualTo(200);
        Http.Answer again = http.delete(PATH + "/" + run);

        assertThat(run(run).path("state").asString()).isEqualTo("cancelled");
        assertThat(again.status()).isEqualTo(409);
        await().untilAsserted(() -> assertThat(runs.events(RunCancelled.class))
                .extracting(RunCancelled::cancelledBy)
                .containsExactly("k7"));
        SOURCE.answer("/v1/order", "{\"orders\":[]}");
        awaitState(ask("shop", "order", "full"), "completed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | connection is missing",
                "{\"connection\":\"shp\"} | unknown connection 'shp'; known are shop, other-shop, visits",
                "{\"connection\":\"shop\",\"streams\":[\"orders\"]} | no stream 'orders'; it has order, customer",
                "{\"connection\":\"shop\",\"streams\":[\"\"]} | empty name",
                "{\"connection\":\"shop\",\"mode\":\"range\"} | needs from and to",
                "{\"connection\":\"shop\",\"mode\":\"all\"} | does not read",
                "{\"connection\":\"shop\",\"stream\":\"order\"} | stream",
                "{\"connection\":\"shop\",\"mode\":\"range\",\"from\":\"7 March\",\"to\":\"2026-03-07\"} | 7 March",
                "{\"connection\":\"shop\",\"ids\":[\"o\"]} | ids go with mode 'records' only",
                "{\"connection\":\"shop\",\"mode\":\"records\",\"streams\":[\"order\"]} | needs 1 to 1000 ids",
                "{\"connection\":\"shop\",\"mode\":\"records\",\"ids\":[\"o\"]} | needs one stream",
                "{\"connection\":\"shop\",\"mode\":\"records\",\"streams\":[\"order\"],\"ids\":[\"../x\"]} | is no record id",
                "{ | does not read"
            })
    void saysWhatIsWrongWithARequest(String body, String detail) {
        Http.Answer answer = http.post(PATH, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains(detail);
    }

    @Test
    void hidesConnectionsOfEntitiesThatTheCallerMayNotSee() {
        Http.Answer answer = http.post(PATH, "{\"connection\":\"shop\"}", "X-Barrelhead-Entities", "town");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).endsWith("known are other-shop");
    }

    private static long requestedBy(String name) {
        long count = 0;
        for (JsonNode run : http.get(PATH + "?limit=500").json().path("items")) {
            count += run.path("requested_by").asString().equals(name) ? 1 : 0;
        }
        return count;
    }
}
