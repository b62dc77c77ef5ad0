package io.barrelhead.transform;

import static io.barrelhead.transform.fixtures.Records.commerce7;
import static io.barrelhead.transform.fixtures.Records.order;
import static io.barrelhead.transform.fixtures.Records.reservation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.testing.TestKafka;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.DbtProject;
import io.barrelhead.transform.fixtures.Http;
import io.barrelhead.transform.fixtures.Reader;
import io.barrelhead.transform.fixtures.Records;
import io.barrelhead.transform.fixtures.Service;
import io.barrelhead.transform.land.RecordLanding;
import io.barrelhead.transform.setup.Mode;
import io.barrelhead.transform.setup.OnFailure;
import io.barrelhead.transform.setup.Setups;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// Set-ups and validations with real dbt on a real database: one story in steps, since each run of dbt takes its
/// seconds.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Database DATABASE = new Database();
    private static final Path PROJECT = DbtProject.withAlarm(DATABASE);
    private static Service service;

    /// Asked for before the service is there, so that no other run comes first.
    @BeforeAll
    static void askOnAnEmptyDatabase() {
        TestKafka.emptyTopics();
        new RecordLanding(DATABASE, Records.WINERY)
                .land(List.of(
                        order("a", 1, "2026-03-07T20:00:00Z"),
                        order("b", 1, "2026-03-08T20:00:00Z"),
                        commerce7("customer", "c", 1, "{\"id\":\"c\",\"updatedAt\":\"2026-03-07T21:14:09Z\"}"),
                        reservation("r", 1, "{\"serviceDateTimestamp\":1772913600000,\"partySize\":2}")));
        DATABASE.execute("update transform.changed_day set marked_at = now()");
        Setups.enqueue(DATABASE.sql(), Mode.COMPLETE, true, OnFailure.STOP, Instant.parse("2026-03-08T09:00:00Z"));
        service = Service.start(DATABASE, PROJECT, "barrelhead.transform.idle=10m");
    }

    @AfterAll
    static void stopService() {
        service.close();
        DATABASE.close();
    }

    @Test
    @Order(1)
    void completeSetsUpAnEmptyDatabase() {
        JsonNode setup = await().atMost(PATIENCE).until(SetupIT::newest, SetupIT::ended);

        assertThat(setup.path("state").asString()).as(setup.toPrettyString()).isEqualTo("completed");
        assertThat(states(setup))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "prepare", "completed",
                        "clear", "completed",
                        "seeds", "completed",
                        "foundation", "completed",
                        "configuration", "completed",
                        "tests", "completed",
                        "publish", "completed",
                        "validate", "completed"));
        assertThat(step(setup, "seeds").path("rows").asInt()).isEqualTo(28);
        assertThat(step(setup, "foundation").path("rows").asInt()).isGreaterThan(7_670);
        assertThat(step(setup, "configuration").path("nodes").asInt()).isEqualTo(2);
        assertThat(setup.path("generation").asLong()).isEqualTo(1);
        assertThat(DATABASE.row("select count(*) from published.fact_kpi_daily where kpi_date = '2026-03-07'"))
                .isEqualTo("27");
        assertThat(DATABASE.row("select count(*) from transform.transform_run")).isEqualTo("1");
    }

    @Test
    @Order(2)
    void quickOnAFullOneSkipsWhatIsUnchanged() {
        JsonNode setup = quick();

        assertThat(setup.path("state").asString()).as(setup.toPrettyString()).isEqualTo("completed");
        assertThat(setup.path("generation").isNull()).isTrue();
        assertThat(states(setup))
                .containsAllEntriesOf(Map.of(
                        "seeds", "skipped",
                        "foundation", "skipped",
                        "configuration", "skipped",
                        "changes", "skipped",
                        "tests", "skipped",
                        "publish", "skipped",
                        "validate", "completed"));
    }

    @Test
    @Order(3)
    void quickMakesWhatChangedOrIsMissingWhileReadersSeeWholeGenerations() throws Exception {
        Files.writeString(
                PROJECT.resolve("models/kpi/fact_kpi_daily.sql"), "\n-- changed\n", StandardOpenOption.APPEND);
        superuser("drop view staging.stg_tock__guests");

        JsonNode setup;
        try (Reader reader = new Reader(DATABASE)) {
            setup = quick();
            reader.assertOnlyWholeGenerations();
        }

        assertThat(setup.path("state").asString()).as(setup.toPrettyString()).isEqualTo("completed");
        assertThat(results(setup, "foundation"))
                .containsExactly("model.barrelhead.dim_customer", "model.barrelhead.stg_tock__guests");
        assertThat(results(setup, "configuration")).containsExactly("model.barrelhead.fact_kpi_daily");
        assertThat(states(setup)).containsEntry("seeds", "skipped").containsEntry("tests", "completed");
        assertThat(setup.path("generation").asLong()).isEqualTo(2);
    }

    @Test
    @Order(4)
    void thePreflightFindsAllThatASetUpNeeds() {
        JsonNode answer = Http.get(service.url() + "/api/v1/setups/preflight").json();

        assertThat(answer.path("ready").asBoolean()).as(answer.toPrettyString()).isTrue();
        assertThat(answer.path("findings")
                        .valueStream()
                        .map(it -> it.path("code").asString()))
                .containsExactly("configuration", "dbt", "project", "database", "locks");
        assertThat(answer.toString()).contains("1.12.6 1.11.0", "2 seeds", "repeatable read", "no run is on");
    }

    @Test
    @Order(5)
    void aFullRunIsLookedAtAndEachCheckPasses() {
        JsonNode validation = validate();

        assertThat(validation.path("state").asString()).isEqualTo("passed");
        assertThat(outcomes(validation).values()).containsOnly("passed");
    }

    @Test
    @Order(6)
    void everyCheckHasABreakage() {
        assertThat(new TreeSet<>(Breakages.BY_CHECK.keySet()))
                .isEqualTo(new TreeSet<>(outcomes(validate()).keySet()));
    }

    @Test
    @Order(7)
    void eachCheckSeesWhatItIsFor() {
        Breakages.BY_CHECK.forEach((check, breakage) -> {
            assertThat(outcomes(validate())).as("before %s", breakage).containsEntry(check, "passed");
            superuser(breakage);

            JsonNode found = check(validate(), check);

            assertThat(found.path("outcome").asString())
                    .as(check + ": " + found)
                    .isEqualTo("failed");
            assertThat(found.path("examples").size()).as(check).isPositive();
            assertThat(found.path("message").asString())
                    .as(check)
                    .contains(found.path("examples").path(0).asString());
            assertThat(found.path("remedy").asString()).as(check).isNotBlank();
        });
        assertThat(validate().path("state").asString()).isEqualTo("failed");
    }

    @Test
    @Order(8)
    void checksAreCountedByOutcome() {
        assertThat(Http.get(service.managementUrl() + "/actuator/prometheus").text())
                .contains(
                        "barrelhead_validation_checks_total{check=\"kpis_complete\",outcome=\"failed\",severity=\"error\"}");
    }

    @Test
    @Order(9)
    void aCheckThatCannotLookIsBrokenAndExplained() {
        superuser("drop table marts.fct_reservations cascade");

        JsonNode found = check(validate(), "keys_unique");

        assertThat(found.path("outcome").asString()).isEqualTo("broken");
        assertThat(found.path("message").asString()).contains("does not exist");
        assertThat(found.path("explanation").path("code").asString()).isEqualTo("relation_missing");
        assertThat(found.path("remedy").asString()).contains("setup complete");
    }

    private static JsonNode quick() {
        Http.Answer asked = Http.post(service.url() + "/api/v1/setups", "{\"mode\":\"quick\"}");
        assertThat(asked.status()).isEqualTo(202);
        return await().atMost(PATIENCE)
                .until(() -> Http.get(service.url() + asked.location()).json(), SetupIT::ended);
    }

    private static JsonNode validate() {
        return Http.post(service.url() + "/api/v1/validations", "").json();
    }

    private static JsonNode newest() {
        return Http.get(service.url() + "/api/v1/setups?limit=1")
                .json()
                .path("items")
                .path(0);
    }

    private static boolean ended(JsonNode setup) {
        return setup.path("state").asString().matches("completed|failed|broken");
    }

    private static Map<String, String> states(JsonNode setup) {
        return setup.path("steps")
                .valueStream()
                .collect(Collectors.toMap(
                        it -> it.path("step").asString(), it -> it.path("state").asString()));
    }

    private static JsonNode step(JsonNode setup, String step) {
        return setup.path("steps")
                .valueStream()
                .filter(it -> it.path("step").asString().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> results(JsonNode setup, String step) {
        return step(setup, step)
                .path("results")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    private static Map<String, String> outcomes(JsonNode validation) {
        return validation
                .path("checks")
                .valueStream()
                .collect(Collectors.toMap(
                        it -> it.path("check").asString(),
                        it -> it.path("outcome").asString()));
    }

    private static JsonNode check(JsonNode validation, String check) {
        return validation
                .path("checks")
                .valueStream()
                .filter(it -> it.path("check").asString().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static void superuser(String sql) {
        try (Connection connection = DATABASE.postgres().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
