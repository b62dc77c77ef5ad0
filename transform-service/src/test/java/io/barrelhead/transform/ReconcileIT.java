package io.barrelhead.transform;

import static io.barrelhead.transform.fixtures.Records.order;
import static io.barrelhead.transform.fixtures.Records.through;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.events.RunEvent.RunCompleted;
import io.barrelhead.contracts.events.RunEvent.RunStarted;
import io.barrelhead.contracts.events.StreamProgress;
import io.barrelhead.contracts.events.WalkedStream;
import io.barrelhead.contracts.testing.TestKafka;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.FakeDbt;
import io.barrelhead.transform.fixtures.Http;
import io.barrelhead.transform.fixtures.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From the end of a run on Kafka to the published numbers and the report.
class ReconcileIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant AFTER_ALL_THAT_LANDED = Instant.parse("2200-01-01T00:00:00Z");
    private static final RunId LOAD = run(1);
    private static final RunId WEEKLY = run(2);

    private final Database database = new Database();
    private final FakeDbt dbt = new FakeDbt(database);

    @BeforeEach
    void emptyTopics() {
        TestKafka.emptyTopics();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void whatAFullRunLacksLeavesThePublishedNumbers() {
        RecordReceived kept = order("kept", 1, "2026-03-08T20:00:00Z");
        RecordReceived gone = order("gone", 1, "2026-03-09T20:00:00Z");
        try (Service service = Service.start(database, dbt)) {
            String reports = service.url() + "/api/v1/reconciliations";
            Service.publish(through(LOAD, kept), through(LOAD, gone));
            Service.tell(new RunStarted(LOAD, new ConnectionId("shop"), 1));
            Service.tell(completed(LOAD, 2));
            await().atMost(PATIENCE)
                    .until(() -> newest(reports).path("first_load").asBoolean(false));
            await().atMost(PATIENCE).until(() -> published() == 2);

            Service.publish(through(WEEKLY, kept));
            Service.tell(completed(WEEKLY, 1));

            await().atMost(PATIENCE).until(() -> published() == 1);
            JsonNode report = newest(reports);
            assertThat(report.path("state").asString()).isEqualTo("compared");
            assertThat(report.at("/walk/seen").asLong()).isEqualTo(1);
            assertThat(report.at("/walk/had").asLong()).isEqualTo(1);
            assertThat(report.path("deleted").asLong()).isEqualTo(1);
            assertThat(report.path("days").isEmpty()).isTrue();
            String one = reports + "/" + report.path("id").asString();
            assertThat(Http.get(one).json().path("days"))
                    .isEqualTo(JsonMapper.shared()
                            .readTree("[" + day("2026-03-08", 1, 0) + "," + day("2026-03-09", 0, 1) + "]"));
            assertThat(Http.post(one + "/confirm", "").status()).isEqualTo(409);
            assertThat(Http.post(reports + "/0191d3a0-0000-7000-8000-00000000dead/confirm", "")
                            .status())
                    .isEqualTo(404);
            assertPages(reports);
            assertThat(Http.get(service.managementUrl() + "/actuator/prometheus")
                            .text())
                    .containsPattern(
                            "barrelhead_reconciliation_records_total\\{connection=\"shop\",finding=\"deleted\",stream=\"order\"} 1.0");
        }
    }

    private static void assertPages(String reports) {
        JsonNode first =
                Http.get(reports + "?connection=shop&stream=order&limit=1").json();
        JsonNode second = Http.get(
                        reports + "?limit=1&cursor=" + first.path("next").asString())
                .json();
        assertThat(first.at("/items/0/run").asString()).isEqualTo(WEEKLY.toString());
        assertThat(second.at("/items/0/run").asString()).isEqualTo(LOAD.toString());
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(Http.get(reports + "?stream=customer").json().path("items").isEmpty())
                .isTrue();
    }

    private static String day(String day, int had, int absent) {
        return "{\"day\":\"%s\",\"had\":%d,\"brought\":0,\"missed\":0,\"refused\":0,\"received\":0,\"duplicates\":0,\"late\":0,\"absent\":%d}"
                .formatted(day, had, absent);
    }

    private static JsonNode newest(String reports) {
        return Http.get(reports).json().path("items").path(0);
    }

    private long published() {
        return Long.parseLong(
                database.row("select coalesce(sum(numerator), 0)::bigint from published.kpi_daily_components"));
    }

    private static RunCompleted completed(RunId run, long records) {
        StreamName order = new StreamName("order");
        return new RunCompleted(
                run,
                new ConnectionId("shop"),
                1,
                List.of(new StreamProgress(order, "completed", records, records, records, null)),
                IngestionMode.FULL,
                List.of(new WalkedStream(order, 1, true, AFTER_ALL_THAT_LANDED)));
    }

    private static RunId run(int number) {
        return new RunId(UUID.fromString("0191d3a0-0000-7000-8000-%012d".formatted(number)));
    }
}
