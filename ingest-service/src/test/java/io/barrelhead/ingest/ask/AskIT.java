package io.barrelhead.ingest.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.IngestionCommand.IngestionRequested;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.contracts.events.RunEvent.RunCancelled;
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
