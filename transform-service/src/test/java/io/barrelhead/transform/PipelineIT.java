package io.barrelhead.transform;

import static io.barrelhead.transform.fixtures.Records.commerce7;
import static io.barrelhead.transform.fixtures.Records.order;
import static io.barrelhead.transform.fixtures.Records.through;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.MartsEvent.MartsRefreshed;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import io.barrelhead.contracts.testing.TestKafka;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.DbtProject;
import io.barrelhead.transform.fixtures.Http;
import io.barrelhead.transform.fixtures.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// Records on Kafka become published numbers: real broker, real database, real dbt. One story in steps, since each run
/// of
/// dbt takes its seconds.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineIT {

    private static final Duration A_FULL_RUN = Duration.ofMinutes(4);
    private static final Database DATABASE = new Database();
    private static final RunId WALK = new RunId(UUID.fromString("0191d3a0-0000-7000-8000-000000000002"));
    private static Service service;

    @BeforeAll
    static void startService() {
        TestKafka.emptyTopics();
        service = Service.start(DATABASE, DbtProject.withAlarm(DATABASE));
    }

    @AfterAll
    static void stopService() {
        service.close();
        DATABASE.close();
    }

    @Test
    @Order(1)
    void theFirstRunMakesEverything() {
        JsonNode run = await().atMost(A_FULL_RUN)
                .until(() -> newest(), it -> it.path("state").asString().matches("completed|failed"));

        assertThat(run.path("error").isNull()).as(run.toPrettyString()).isTrue();
        assertThat(run.path("trigger").asString()).isEqualTo("first_run");
        assertThat(run.path("stages")
                        .valueStream()
                        .map(it -> it.path("stage").asString() + " "
                                + it.path("state").asString()))
                .containsExactly(
                        "deps completed",
                        "seed completed",
                        "staging completed",
                        "marts completed",
                        "kpi completed",
                        "tests completed");
        assertThat(DATABASE.row("select count(*) from published.dim_kpi")).isEqualTo("27");
        assertThat(DATABASE.row("select count(*) from published.dim_date")).isEqualTo("7670");
        assertThat(DATABASE.rows("select entity_id from published.dim_entity order by 1"))
                .containsExactly("ALL", "estate");
        assertThat(freshness().path("generation").asLong()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void recordsBecomeNumbersOfTheirDayAlone() {
        Service.publish(order("o-1", 1, "2026-03-08T05:30:00Z"), order("o-2", 1, "2026-02-01T20:00:00Z"));

        awaitGeneration(2);

        assertThat(revenue()).containsExactly("2026-02-01|45.0000", "2026-03-07|45.0000");
        assertThat(DATABASE.rows(
                        "select kpi_date, has_orders, has_reservations from published.daily_coverage order by 1"))
                .containsExactly("2026-02-01|true|false", "2026-03-07|true|false");
        assertThat(refreshed(2)).containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 7));
        assertThat(landed()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void aMovedOrderChangesBothDaysAndNoOther() {
        Service.publish(order("o-1", 2, "2026-03-09T20:00:00Z"));

        awaitGeneration(3);

        assertThat(revenue()).containsExactly("2026-02-01|45.0000", "2026-03-09|45.0000");
        assertThat(refreshed(3)).containsExactly(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 9));
    }

    @Test
    @Order(4)
    void aFailedTestPublishesNothingAndIsNamed() {
        DATABASE.execute("insert into transform.alarm values ('smoke')");

        Service.publish(order("o-3", 1, "2026-03-10T20:00:00Z"));

        JsonNode stale = await().atMost(A_FULL_RUN)
                .until(() -> freshness(), it -> it.path("stale").asBoolean());
        assertThat(stale.path("generation").asLong()).isEqualTo(3);
        assertThat(stale.path("stale_reason").asString()).startsWith("test assert_no_alarm failed: Got 1 result");
        assertThat(revenue()).containsExactly("2026-02-01|45.0000", "2026-03-09|45.0000");
        assertThat(DATABASE.row("select count(*) from transform.pending_day")).isEqualTo("1");
    }

    @Test
    @Order(5)
    void theNextGoodRunPublishesAndClears() {
        DATABASE.execute("delete from transform.alarm");

        awaitGeneration(4);

        assertThat(freshness().path("stale").asBoolean()).isFalse();
        assertThat(revenue()).containsExactly("2026-02-01|45.0000", "2026-03-09|45.0000", "2026-03-10|45.0000");
        assertThat(refreshed(4)).containsExactly(LocalDate.of(2026, 3, 10));
    }

    @Test
    @Order(6)
    void aRecordThatArrivesDuringARunIsInTheNext() {
        Service.publish(order("o-4", 1, "2026-03-11T20:00:00Z"));
        await().atMost(A_FULL_RUN)
                .until(() -> freshness().path("transform_running").asBoolean());
        Service.publish(order("o-5", 1, "2026-03-11T21:00:00Z"), order("o-6", 1, "2026-03-12T21:00:00Z"));

        await().atMost(A_FULL_RUN).until(() -> revenue().contains("2026-03-12|45.0000"));

        assertThat(revenue()).contains("2026-03-11|90.0000");
        awaitPublished();
    }

    @Test
    @Order(7)
    void aDeadLetterIsListedAndReplayed() {
        Service.publish(commerce7("order", "bad", 1, "{\"subTotal\":\"much\"}"));
        JsonNode letter = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Http.get(service.url() + "/api/v1/dead-letters?reason=wrong_type")
                                .json()
                                .path("items")
                                .path(0),
                        it -> !it.isMissingNode());

        assertThat(letter.path("body").asString()).isEqualTo("{\"subTotal\":\"much\"}");
        assertThat(letter.path("detail").asString()).startsWith("/subTotal is 'much'");
        JsonNode refused = Http.post(
                        service.url() + "/api/v1/dead-letters/"
                                + letter.path("id").asString() + "/replay",
                        "")
                .json();
        assertThat(refused.path("outcome").asString()).isEqualTo("refused");
        assertThat(DATABASE.row("select attempts from transform.dead_letter")).isEqualTo("2");

        // as if the check had changed
        DATABASE.execute(
                "update transform.dead_letter set body = '{\"subTotal\":1}', sha256 = sha256('{\"subTotal\":1}')");
        JsonNode all = Http.post(service.url() + "/api/v1/dead-letters/replay?connection=shop", "")
                .json();
        assertThat(all.path("outcomes").path("landed").asInt()).isEqualTo(1);
        assertThat(all.path("waiting").asInt()).isZero();
    }

    @Test
    @Order(8)
    void anUnknownStageIsRefusedWithThoseThatThereAre() {
        Http.Answer answer = Http.post(service.url() + "/api/v1/transforms", "{\"stages\":[\"cook\"]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString())
                .isEqualTo(
                        "'cook' is no stage; the stages are deps, seed, staging, marts, kpi, tests, hot, dimensions, unit_tests, freshness, docs");
    }

    @Test
    @Order(9)
    void anOperatorRunsStages() {
        Http.Answer answer = Http.post(service.url() + "/api/v1/transforms", "{\"stages\":[\"seed\",\"tests\"]}");

        assertThat(answer.status()).isEqualTo(202);
        JsonNode run = await().atMost(A_FULL_RUN)
                .until(
                        () -> Http.get(service.url() + answer.location()).json(),
                        it -> it.path("state").asString().matches("completed|failed"));
        assertThat(run.path("state").asString()).as(run.toPrettyString()).isEqualTo("completed");
        assertThat(run.path("generation").isNull()).isTrue();
    }

    @Test
    @Order(10)
    void theModelsAreDocumented() {
        String documents = service.url() + "/api/v1/dbt-docs/";
        assertThat(Http.get(documents + "static_index.html").status()).isEqualTo(404);

        Http.Answer answer = Http.post(service.url() + "/api/v1/transforms", "{\"stages\":[\"docs\"]}");
        await().atMost(A_FULL_RUN)
                .until(
                        () -> Http.get(service.url() + answer.location()).json(),
                        it -> it.path("state").asString().equals("completed"));

        assertThat(Http.get(documents + "static_index.html").text()).contains("fct_orders");
        assertThat(Http.get(documents + "catalog.json")
                        .json()
                        .path("nodes")
                        .path("model.barrelhead.fct_orders")
                        .isMissingNode())
                .isFalse();
        assertThat(Http.get(documents + "worker.log").status()).isEqualTo(404);
    }

    @Test
    @Order(11)
    void theAccountsAreEvenAndTold() {
        String metrics = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Http.get(service.managementUrl() + "/actuator/prometheus")
                                .text(),
                        it -> it.contains("barrelhead_landing_accounting_mismatch 0.0"));

        assertThat(metrics)
                .contains("barrelhead_landing_records_total{outcome=\"landed\",stream=\"commerce7/order\"}")
                .contains("barrelhead_dbt_worker_up 1.0")
                .containsPattern("barrelhead_dbt_run_seconds_count\\{way=\"command_line\"} 0")
                .contains("barrelhead_transform_stage_seconds_count{stage=\"hot\",state=\"completed\"}")
                .containsPattern("barrelhead_transform_freshness_seconds_count [1-9]");
        assertThat(freshness().path("dbt").path("way").asString()).isEqualTo("warm");
        assertThat(Http.get(service.managementUrl() + "/actuator/health")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(Http.get(service.url() + "/v3/api-docs").json().path("paths").has("/api/v1/dead-letters/replay"))
                .isTrue();
    }

    @Test
    @Order(12)
    void aLiveDayIsPublishedBeforeTheHundredsOfAWalk() {
        long before = generation();
        isLong(WALK);

        Service.publish(Stream.concat(
                        Stream.of(through(null, order("sale", 1, "2026-03-13T20:00:00Z"))), walked("w", 300))
                .toArray(RecordReceived[]::new));
        awaitGeneration(before + 1);
        awaitPublished();

        assertThat(refreshed(before + 1)).containsExactly(LocalDate.of(2026, 3, 13));
        assertThat(runsSince(before)).containsExactly("records|false|1", "bulk|true|300");
        assertThat(refreshed(before + 2)).hasSize(300);
        assertThat(revenue())
                .contains("2026-03-13|45.0000", "2025-01-01|45.0000")
                .hasSizeGreaterThan(300);
    }

    @Test
    @Order(13)
    void aWalkOverPublishedDaysIsPublishedInPortions() {
        long before = generation();

        Service.publish(walked("v", 130).toArray(RecordReceived[]::new));
        awaitGeneration(before + 3);
        awaitPublished();

        assertThat(runsSince(before)).containsExactly("bulk|false|60", "bulk|false|60", "bulk|false|10");
        assertThat(refreshed(before + 1)).hasSize(60).contains(LocalDate.of(2025, 5, 10));
        assertThat(revenue()).filteredOn(it -> it.endsWith("|90.0000")).hasSizeGreaterThanOrEqualTo(130);
    }

    /// Orders on as many days from 2025-01-01 on, one a day.
    private static Stream<RecordReceived> walked(String name, int days) {
        return IntStream.range(0, days)
                .mapToObj(i -> through(
                        WALK, order(name + "-" + i, 1, LocalDate.of(2025, 1, 1).plusDays(i) + "T20:00:00Z")));
    }

    /// As if it had brought many before.
    private static void isLong(RunId run) {
        DATABASE.execute(
                "insert into transform.run_tally (run_id, attempt, connection_id, stream, landed) values ('%s', 1, 'shop', 'order', 1000)"
                        .formatted(run));
    }

    private static long generation() {
        return freshness().path("generation").asLong();
    }

    private static List<String> runsSince(long generation) {
        return DATABASE.rows(
                "select trigger, full_refresh, changed_days from transform.transform_run where generation > %d order by generation"
                        .formatted(generation));
    }

    private static JsonNode newest() {
        return Http.get(service.url() + "/api/v1/transforms?limit=1")
                .json()
                .path("items")
                .path(0);
    }

    private static JsonNode freshness() {
        return Http.get(service.url() + "/api/v1/freshness").json();
    }

    private static void awaitGeneration(long generation) {
        await().atMost(A_FULL_RUN).until(() -> freshness().path("generation").asLong() >= generation);
    }

    private static void awaitPublished() {
        await().atMost(A_FULL_RUN)
                .until(
                        () -> freshness(),
                        it -> it.path("pending_days").asInt() == 0
                                && !it.path("transform_running").asBoolean());
    }

    private static List<String> revenue() {
        return DATABASE.rows("select kpi_date, value from published.fact_kpi_daily where kpi_id = 11 order by 1");
    }

    private static List<LocalDate> refreshed(long generation) {
        return await().until(
                        () -> Service.events(Topics.MARTS).stream()
                                .filter(it -> it instanceof MartsRefreshed event && event.generation() == generation)
                                .map(it -> ((MartsRefreshed) it).changedDays())
                                .toList(),
                        it -> it.size() == 1)
                .getFirst();
    }

    private static long landed() {
        return Service.events(Topics.RUNS).stream()
                .filter(RecordsLanded.class::isInstance)
                .mapToLong(it -> ((RecordsLanded) it).accounted())
                .max()
                .orElse(0);
    }
}
