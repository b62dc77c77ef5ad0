package io.barrelhead.transform;

import static io.barrelhead.transform.fixtures.Records.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.testing.TestKafka;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.FakeDbt;
import io.barrelhead.transform.fixtures.Http;
import io.barrelhead.transform.fixtures.Reader;
import io.barrelhead.transform.fixtures.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Set-ups that go wrong, with a dbt that fails as told on a real database: what is published stays, whatever is
/// dropped.
class SetupStepsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Database database = new Database();
    private final FakeDbt dbt = new FakeDbt(database);
    private Service service;

    @BeforeEach
    void publishAGeneration() {
        TestKafka.emptyTopics();
        database.execute("""
                insert into raw.commerce7_order
                    (connection_id, record_id, entity_id, version, sha256, deleted, occurred_at, occurred_on, body)
                values ('shop', 'a', 'estate', '{1}', '', false, '2026-03-07T20:00:00Z', '2026-03-07', '{"items": []}')
                """);
        service = Service.start(
                database, dbt, "barrelhead.dbt.target=" + dbt.target(), "barrelhead.transform.retry-first=50ms");
        await().atMost(PATIENCE).until(() -> generation().equals("1 fresh"));
    }

    @AfterEach
    void close() {
        service.close();
        database.close();
    }

    @Test
    void whatWasClearedComesAgainByItselfAndReadersNeverMissedIt() {
        dbt.fails("run", "could not extend file \"base/1/2\": No space left on device");
        try (Reader reader = new Reader(database)) {
            JsonNode setup = ended("{\"mode\":\"complete\",\"clear\":true}");

            assertThat(setup.path("state").asString()).isEqualTo("failed");
            assertThat(states(setup))
                    .containsAllEntriesOf(Map.of(
                            "clear", "completed",
                            "seeds", "completed",
                            "foundation", "failed",
                            "configuration", "skipped",
                            "publish", "skipped",
                            "validate", "skipped"));
            assertThat(step(setup, "clear").path("message").asString()).isEqualTo("8 tables and views dropped");
            assertThat(step(setup, "foundation")
                            .path("explanation")
                            .path("code")
                            .asString())
                    .isEqualTo("no_space");
            assertThat(generation()).isEqualTo("1 stale");

            dbt.mend();
            await().atMost(PATIENCE).until(() -> generation().endsWith("fresh"));
            reader.assertOnlyWholeGenerations();
        }
        assertThat(database.row("select count(*) from published.kpi_daily_components"))
                .isEqualTo("1");
    }

    @Test
    void goingOnFindsMoreAndPublishesNothing() {
        dbt.fails("run", "a model is wrong");

        JsonNode setup = ended("{\"mode\":\"complete\",\"on_failure\":\"continue\"}");

        assertThat(states(setup))
                .containsAllEntriesOf(Map.of(
                        "clear", "skipped",
                        "foundation", "failed",
                        "configuration", "failed",
                        "tests", "completed",
                        "publish", "skipped",
                        "validate", "failed"));
        assertThat(setup.path("generation").isNull()).isTrue();
    }

    @Test
    void whatCannotRunChangesNothing() {
        dbt.breaks("parse", "dbt does not start (/nowhere/dbt): error=2");

        JsonNode setup = ended("{\"mode\":\"complete\",\"clear\":true}");

        assertThat(setup.path("state").asString()).isEqualTo("broken");
        assertThat(step(setup, "prepare").path("explanation").path("code").asString())
                .isEqualTo("dbt_not_found");
        assertThat(states(setup)).containsEntry("clear", "skipped");
        assertThat(generation()).isEqualTo("1 fresh");
        assertThat(database.row("select count(*) from marts.agg_daily_components"))
                .isEqualTo("1");
    }

    @Test
    void whatSomebodyElseBuiltOnIsNotDropped() {
        superuser("create view public.mine as select * from marts.dim_date");

        JsonNode setup = ended("{\"mode\":\"complete\",\"clear\":true}");

        assertThat(setup.path("state").asString()).isEqualTo("broken");
        assertThat(step(setup, "clear").path("explanation").path("code").asString())
                .isEqualTo("something_depends");
        assertThat(database.row("select count(*) from marts.agg_daily_components"))
                .isEqualTo("1");
    }

    @Test
    void aSetUpWhoseProcessEndedIsClosed() {
        database.execute("""
                insert into transform.setup (id, mode, clear, on_failure, state, requested_at)
                values ('0191d3a0-0000-7000-8000-00000000dead', 'quick', false, 'stop', 'running', now());
                insert into transform.setup_step (setup_id, ordinal, step, state)
                values ('0191d3a0-0000-7000-8000-00000000dead', 0, 'prepare', 'running')
                """);
        Service.publish(order("b", 1, "2026-03-08T20:00:00Z"));

        JsonNode setup = await().atMost(PATIENCE)
                .until(
                        () -> Http.get(setups() + "/0191d3a0-0000-7000-8000-00000000dead")
                                .json(),
                        it -> it.path("state").asString().equals("broken"));
        assertThat(step(setup, "prepare").path("message").asString()).startsWith("it ended in the middle");
    }

    @Test
    void onlyAdminsSetUpEverythingAndWordsAreChecked() {
        assertThat(Http.post(setups(), "{\"mode\":\"complete\"}").status()).isEqualTo(403);
        assertThat(Http.post(setups(), "{\"mode\":\"slow\"}")
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("mode is complete or quick, not 'slow'");
        assertThat(Http.post(setups(), "{\"mode\":\"quick\",\"clear\":true}").status())
                .isEqualTo(400);
        assertThat(Http.post(setups(), "{\"mode\":\"quick\",\"on_failure\":\"pray\"}")
                        .status())
                .isEqualTo(400);
        assertThat(database.row("select count(*) from transform.setup")).isEqualTo("0");
    }

    @Test
    void aTransformThatFailsIsExplainedBesideItsOwnWords() {
        dbt.fails("build", "relation \"staging.stg_commerce7__orders\" does not exist");

        Http.post(service.url() + "/api/v1/transforms", "{\"stages\":[\"hot\"]}");

        JsonNode stage = await().atMost(PATIENCE)
                .until(
                        () -> Http.get(service.url() + "/api/v1/transforms?limit=1")
                                .json()
                                .path("items")
                                .path(0)
                                .path("stages")
                                .path(0),
                        it -> it.path("state").asString().equals("failed"));
        assertThat(stage.path("message").asString()).startsWith("relation");
        assertThat(stage.path("explanation").path("what").asString())
                .isEqualTo("The table or view staging.stg_commerce7__orders is not there yet.");
    }

    private JsonNode ended(String request) {
        Http.Answer asked = Http.postAsAdmin(setups(), request);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        return await().atMost(PATIENCE)
                .until(
                        () -> Http.get(service.url() + asked.location()).json(),
                        it -> it.path("state").asString().matches("completed|failed|broken"));
    }

    private String setups() {
        return service.url() + "/api/v1/setups";
    }

    private String generation() {
        return database.row("""
                select coalesce(max(generation::text || case when stale then ' stale' else ' fresh' end), '')
                from published.generation where generation = (select max(generation) from published.generation)""");
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

    private void superuser(String sql) {
        try (Connection connection = database.postgres().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
