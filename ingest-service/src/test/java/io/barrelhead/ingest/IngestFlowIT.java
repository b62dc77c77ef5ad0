package io.barrelhead.ingest;

import static io.barrelhead.ingest.testing.SourceServer.Reply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import io.barrelhead.contracts.events.RunEvent.RunCompleted;
import io.barrelhead.contracts.events.RunEvent.RunQueued;
import io.barrelhead.contracts.events.RunEvent.RunStarted;
import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.ingest.runs.Cursors;
import io.barrelhead.ingest.testing.Http;
import io.barrelhead.ingest.testing.SourceServer;
import io.barrelhead.ingest.testing.TestIngest;
import io.barrelhead.ingest.testing.Topic;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IngestFlowIT {

    private static final ConnectionId SHOP = new ConnectionId("shop");
    private static final StreamName ORDER = new StreamName("order");
    private static final SourceServer SOURCE = new SourceServer();

    private static TestIngest ingest;
    private static Http http;

    private Topic records;
    private Topic runs;

    @BeforeAll
    static void startService() {
        ingest = TestIngest.start(TestPostgres.database(), SOURCE);
        http = new Http(ingest.url());
    }

    @AfterAll
    static void stopService() {
        ingest.close();
        SOURCE.close();
    }

    @BeforeEach
    void follow() {
        SOURCE.forget();
        records = new Topic(Topics.RECORDS);
        runs = new Topic(Topics.RUNS);
    }

    @AfterEach
    void unfollow() {
        records.close();
        runs.close();
    }

    @Test
    void completesARunWhenEveryPublishedRecordHasLanded() {
        String order = "{ \"id\":\"o1\", \"updatedAt\":\"2026-03-04T18:22:07.113Z\", \"x\":1, \"x\":2 }";
        SOURCE.answer("/v1/order", "{\"orders\":[" + order + ",{\"id\":\"o2\"}]}");

        String run = ask("{\"connection\":\"shop\",\"streams\":[\"order\"],\"mode\":\"full\"}");
        await().until(() -> streamState(run), "published"::equals);

        assertThat(state(run)).isEqualTo("running");
        RecordReceived received = records.events(RecordReceived.class).stream()
                .filter(record -> record.record().recordId().equals("o1"))
                .findFirst()
                .orElseThrow();
        assertThat(new String(received.body(), UTF_8)).isEqualTo(order);
        assertThat(received.version().parts()).containsExactly(1772648527113000L);

        runs.write(new RecordsLanded(id(run), SHOP, 1, ORDER, 1, 0, 0, 0));
        runs.write(new RecordsLanded(id(run), SHOP, 1, ORDER, 1, 0, 0, 1));
        await().until(() -> state(run), "completed"::equals);

        await().untilAsserted(() -> {
            assertThat(runs.events(RunQueued.class)).hasSize(1);
            assertThat(runs.events(RunStarted.class)).hasSize(1);
            RunCompleted completed = runs.events(RunCompleted.class).getFirst();
            assertThat(completed.streams().getFirst().landed()).isEqualTo(2);
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

        String run = ask("{\"connection\":\"other-shop\",\"streams\":[\"order\"],\"mode\":\"full\"}");
        await().until(() -> state(run), "failed"::equals);

        assertThat(ingest.bean(Cursors.class).watermark(new ConnectionId("other-shop"), ORDER))
                .isEmpty();
        assertThat(one(run).path("error").asString()).contains("1 of 1 streams failed", "order", "2 tries");
    }

    private static String ask(String body) {
        Http.Answer answer = http.post("/api/v1/ingestions", body, "X-Barrelhead-Key", "k1");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.location()).endsWith(answer.json().path("id").asString());
        return answer.json().path("id").asString();
    }

    private static JsonNode one(String run) {
        return http.get("/api/v1/ingestions/" + run).json();
    }

    private static String state(String run) {
        return one(run).path("state").asString();
    }

    private static String streamState(String run) {
        return one(run).path("streams").get(0).path("state").asString();
    }

    private static RunId id(String run) {
        return new RunId(UUID.fromString(run));
    }
}
