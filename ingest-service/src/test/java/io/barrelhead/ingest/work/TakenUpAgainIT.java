package io.barrelhead.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.ingest.runs.Cursors;
import io.barrelhead.ingest.testing.Http;
import io.barrelhead.ingest.testing.SourceServer;
import io.barrelhead.ingest.testing.TestIngest;
import io.barrelhead.ingest.testing.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TakenUpAgainIT {

    private static final String RUN = "01a20148-83b7-73e9-918d-8f4fc487d347";

    /// What a killed worker leaves: a job that nobody does any more, one stream published, one walked half.
    private static final List<String> LEFT_BEHIND = List.of("""
            insert into ingest.run (id, connection_id, mode, state, requested_by, requested_at, started_at, attempt)
            values ('%s', 'shop', 'full', 'running', 'k1', now(), now(), 1)""".formatted(RUN), """
            insert into ingest.run_stream (run_id, position, stream, state, attempt, fetched, published, landed)
            values ('%1$s', 0, 'order', 'published', 1, 1, 1, 1),
                   ('%1$s', 1, 'customer', 'running', 1, 7, 5, 5)""".formatted(RUN), """
            insert into ingest.scheduled_tasks
                (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
            values ('walk-run', '%s', now() - interval '1 hour', true, 'killed', now() - interval '1 minute', 2)""".formatted(RUN));

    @Test
    void walksOnlyWhatAKilledWorkerDidNotFinish() throws Exception {
        TestPostgres database = TestPostgres.database();
        try (SourceServer source = new SourceServer()) {
            TestIngest.start(database, source).close();
            leaveBehind(database);
            source.answer("/v1/customer", "{\"customers\":[{\"id\":\"c1\"},{\"id\":\"c2\"}]}");

            try (Topic records = new Topic(Topics.RECORDS);
                    TestIngest ingest = TestIngest.start(database, source)) {
                Http http = new Http(ingest.url());
                await().until(() -> stream(http, 1).path("state").asString(), "published"::equals);

                assertThat(source.requests("/v1/order")).isEmpty();
                assertThat(http.get("/api/v1/ingestions/" + RUN)
                                .json()
                                .path("attempts")
                                .asInt())
                        .isEqualTo(2);
                assertThat(stream(http, 0).path("landed").asLong()).isEqualTo(1);
                assertThat(stream(http, 1).path("published").asLong()).isEqualTo(2);
                assertThat(stream(http, 1).path("landed").asLong()).isZero();
                await().untilAsserted(() -> assertThat(records.events(RecordReceived.class))
                        .allSatisfy(record -> {
                            assertThat(record.attempt()).isEqualTo(2);
                            assertThat(record.record().stream()).isEqualTo(new StreamName("customer"));
                        })
                        .hasSize(2));
            }
        }
    }

    @Test
    void movesNoCursorUntilTheBrokerTakesEachRecord() {
        try (SourceServer source = new SourceServer();
                TestIngest ingest = TestIngest.start(
                        TestPostgres.database(), source, "--spring.kafka.producer.properties.max.request.size=2000")) {
            Http http = new Http(ingest.url());
            source.answer("/v1/order", "{\"orders\":[{\"id\":\"a\"},{\"id\":\"%s\"}]}".formatted("b".repeat(2000)));
            String run = "/api/v1/ingestions/"
                    + http.post("/api/v1/ingestions", "{\"connection\":\"shop\",\"streams\":[\"order\"]}")
                            .json()
                            .path("id")
                            .asString();
            await().until(() -> http.get(run).json().path("attempts").asInt(), attempts -> attempts > 1);

            assertThat(http.get(run).json().path("state").asString()).isEqualTo("running");
            assertThat(watermark(ingest)).isEmpty();

            source.answer("/v1/order", "{\"orders\":[{\"id\":\"a\"}]}");
            await().until(() -> watermark(ingest).isPresent());
        }
    }

    private static Optional<Instant> watermark(TestIngest ingest) {
        return ingest.bean(Cursors.class).watermark(new ConnectionId("shop"), new StreamName("order"));
    }

    @Test
    void asksForAllOfAConnectionWhoseRunsNeverSucceeded() {
        try (SourceServer source = new SourceServer();
                TestIngest ingest =
                        TestIngest.start(TestPostgres.database(), source, "--barrelhead.ingest.initial-load=true")) {
            Http http = new Http(ingest.url());

            JsonNode items = http.get("/api/v1/ingestions").json().path("items");

            assertThat(items).hasSize(3).allSatisfy(run -> {
                assertThat(run.path("mode").asString()).isEqualTo("full");
                assertThat(run.path("requested_by").asString()).isEqualTo("start-up");
            });
        }
    }

    private static JsonNode stream(Http http, int position) {
        return http.get("/api/v1/ingestions/" + RUN).json().path("streams").get(position);
    }

    private static void leaveBehind(TestPostgres database) throws SQLException {
        try (Connection connection = database.connect("barrelhead_ingest");
                var statement = connection.createStatement()) {
            for (String sql : LEFT_BEHIND) {
                statement.execute(sql);
            }
        }
    }
}
