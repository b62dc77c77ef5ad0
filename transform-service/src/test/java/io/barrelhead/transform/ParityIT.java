package io.barrelhead.transform;

import static io.barrelhead.transform.fixtures.Records.commerce7;
import static io.barrelhead.transform.fixtures.Records.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.testing.TestKafka;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.DbtProject;
import io.barrelhead.transform.fixtures.Http;
import io.barrelhead.transform.fixtures.Records;
import io.barrelhead.transform.fixtures.Service;
import io.barrelhead.transform.land.RecordLanding;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// The published numbers and the tables behind them against a full refresh by the real dbt: one story in steps, since
/// each build takes its seconds.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ParityIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String CHECKS = "/api/v1/parity-checks";
    private static final Database DATABASE = new Database();
    private static Service service;

    @BeforeAll
    static void publishAFewDays() {
        TestKafka.emptyTopics();
        new RecordLanding(DATABASE, Records.WINERY)
                .land(List.of(
                        order("a", 1, "2026-03-07T20:00:00Z"),
                        order("b", 1, "2026-03-08T20:00:00Z"),
                        commerce7("club_membership", "m", 1, """
                                {"id":"m","customerId":"c","clubId":"red","status":"Cancelled","updatedAt":"2026-03-07T21:14:09Z",
                                 "signupDate":"2026-02-01T20:00:00Z","cancelDate":"2026-03-09T20:00:00Z"}""")));
        service = Service.start(DATABASE, DbtProject.withAlarm(DATABASE), "barrelhead.transform.idle=100ms");
        awaitGeneration(1);
    }

    @AfterAll
    static void stopService() {
        service.close();
        DATABASE.close();
    }

    @Test
    @Order(1)
    void whoeverAsksGetsTheOneThatIsOnAndADayThatMovesMeanwhileIsLeftOut() throws Exception {
        Http.Answer asked = ask();
        // the build waits for this table, so that the order lands before its end
        try (Connection holding = DATABASE.pool().getConnection();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table raw.tock_reservation in access exclusive mode");
            awaitBuild();
            Service.publish(order("b", 2, "2026-03-08T21:00:00Z"));
            await().atMost(PATIENCE).until(() -> pendingDays() == 1);
            assertThat(ask().location()).isEqualTo(asked.location());
            holding.rollback();
        }

        JsonNode check = ended(asked);

        assertThat(check.path("state").asString()).as(check.toPrettyString()).isEqualTo("equal");
        assertThat(check.path("days_compared").asInt()).isEqualTo(3);
        assertThat(check.path("days_skipped").asInt()).isEqualTo(1);
        assertThat(check.path("requested_by").asString()).isEqualTo("operator");
        assertThat(DATABASE.row("select count(*) from transform.parity_check")).isEqualTo("1");
        awaitGeneration(2);
    }

    @Test
    @Order(2)
    void nothingIsLeftAndAnalystsNeverSawIt() {
        assertThatNothingIsLeft();
        assertThat(DATABASE.row("select has_schema_privilege('barrelhead_analyst', 'parity', 'usage')"))
                .isEqualTo("false");
    }

    @Test
    @Order(3)
    void whatIsBrokenIsNamedByDayAndTable() {
        DATABASE.execute("update published.kpi_daily_components set numerator = numerator + 0.01"
                + " where kpi_id = 11 and kpi_date = '2026-03-07'");
        superuser("delete from marts.fct_club_memberships");

        JsonNode check = ended(ask());

        assertThat(check.path("state").asString()).as(check.toPrettyString()).isEqualTo("different");
        assertThat(check.path("differences")
                        .valueStream()
                        .map(it -> "%s %s %s +%d -%d"
                                .formatted(
                                        it.path("entity").asString(),
                                        it.path("day").asString(),
                                        it.path("table").asString(),
                                        it.path("surplus").asInt(),
                                        it.path("missing").asInt())))
                .containsExactly(
                        "estate 2026-02-01 marts.fct_club_memberships +0 -1",
                        "estate 2026-03-07 published.kpi_daily_components +1 -1",
                        "estate 2026-03-09 marts.fct_club_memberships +0 -1");
        JsonNode number = check.path("differences").path(1);
        assertThat(number.at("/surplus_example/numerator").decimalValue()).isEqualByComparingTo("45.01");
        assertThat(number.at("/missing_example/numerator").decimalValue()).isEqualByComparingTo("45");
        assertThat(check.path("days_different").asInt()).isEqualTo(3);
        awaitMetric("barrelhead_transform_parity_days_different 3.0");
        assertThat(newest(2).path("differences").size()).isZero();
    }

    @Test
    @Order(4)
    void mendingHealsThemAndADayThatWaitsIsLeftOut() {
        Http.Answer mended =
                Http.post(service.url() + CHECKS + "/" + newest(0).path("id").asString() + "/mend", "");
        assertThat(mended.json().path("mended_at").isNull()).isFalse();
        awaitGeneration(3);
        await().atMost(PATIENCE).until(() -> pendingDays() == 0);
        DATABASE.execute("insert into transform.alarm values ('nothing is published')");
        Service.publish(order("c", 1, "2026-03-07T22:00:00Z"));
        await().atMost(PATIENCE).until(() -> pendingDays() == 1);

        JsonNode check = ended(ask());

        assertThat(check.path("state").asString()).as(check.toPrettyString()).isEqualTo("equal");
        assertThat(check.path("days_skipped").asInt()).isEqualTo(1);
        awaitMetric("barrelhead_transform_parity_days_different 0.0");
        DATABASE.execute("delete from transform.alarm");
    }

    @Test
    @Order(5)
    void onlyWhatDiffersIsMended() {
        String equal = newest(0).path("id").asString();

        Http.Answer answer = Http.post(service.url() + CHECKS + "/" + equal + "/mend", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("detail").asString()).endsWith("is equal: there is nothing to mend");
        assertThat(Http.get(service.url() + CHECKS + "/0191d3a0-0000-7000-8000-000000000001")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    void aBuildThatIsKilledIsToldAndLeavesNothing() {
        Http.Answer asked = ask();
        awaitBuild();

        builds().forEach(ProcessHandle::destroyForcibly);

        JsonNode check = ended(asked);
        assertThat(check.path("state").asString()).as(check.toPrettyString()).isEqualTo("broken");
        assertThat(check.path("message").asString()).startsWith("dbt ended with code 137");
        assertThatNothingIsLeft();
    }

    @Test
    @Order(7)
    void whatAKilledServiceLeftIsDropped() {
        superuser(
                "create table parity.fct_orders (order_id text); alter table parity.fct_orders owner to barrelhead_dbt");
        DATABASE.execute("insert into transform.parity_check (id, trigger, state, requested_at)"
                + " values ('0191d3a0-0000-7000-8000-000000000002', 'nightly', 'running', now())");

        await().atMost(PATIENCE).until(() -> newest(0).path("state").asString().equals("broken"));

        assertThat(newest(0).path("message").asString()).startsWith("its process ended");
        assertThatNothingIsLeft();
    }

    private static Http.Answer ask() {
        Http.Answer asked = Http.post(service.url() + CHECKS, "");
        assertThat(asked.status()).isEqualTo(202);
        return asked;
    }

    private static JsonNode ended(Http.Answer asked) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Http.get(service.url() + asked.location()).json(),
                        it -> it.path("state").asString().matches("equal|different|broken"));
    }

    private static JsonNode newest(int index) {
        return Http.get(service.url() + CHECKS).json().path("items").path(index);
    }

    /// Until a part of it is there.
    private static void awaitBuild() {
        await().atMost(PATIENCE).until(() -> !left().equals("0"));
    }

    private static void assertThatNothingIsLeft() {
        assertThat(left()).isEqualTo("0");
    }

    private static String left() {
        return DATABASE.row("select count(*) from pg_class where relnamespace = 'parity'::regnamespace");
    }

    private static List<ProcessHandle> builds() {
        return ProcessHandle.current()
                .descendants()
                .filter(it -> it.info().commandLine().orElse("").contains("beside.py"))
                .toList();
    }

    private static int pendingDays() {
        return Integer.parseInt(DATABASE.row("select count(*) from transform.changed_day where seq > done_seq"));
    }

    private static void awaitGeneration(long generation) {
        await().atMost(PATIENCE)
                .until(() -> DATABASE.row(
                                "select coalesce(max(generation), 0) >= " + generation + " from published.generation")
                        .equals("true"));
    }

    private static void awaitMetric(String line) {
        await().atMost(PATIENCE)
                .until(() -> Http.get(service.managementUrl() + "/actuator/prometheus")
                        .text()
                        .contains(line));
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
