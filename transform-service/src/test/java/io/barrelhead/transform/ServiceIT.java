package io.barrelhead.transform;

import static io.barrelhead.transform.fixtures.Records.order;
import static io.barrelhead.transform.fixtures.Records.reservation;
import static io.barrelhead.transform.fixtures.Records.through;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.MartsEvent.MartsRefreshed;
import io.barrelhead.contracts.testing.TestKafka;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.FakeDbt;
import io.barrelhead.transform.fixtures.Http;
import io.barrelhead.transform.fixtures.Records;
import io.barrelhead.transform.fixtures.Service;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The whole service, but for dbt, when things around it go wrong.
class ServiceIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ACCOUNTS = """
            select sum(landed) || ' landed, ' || sum(dead_lettered) || ' dead, '
                || sum(next_offset - first_offset - landed - superseded - duplicate - dead_lettered) || ' off'
            from transform.partition_offset""";

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
    void aDatabaseThatGoesAwayLosesNothing() {
        try (Service service = Service.start(database, dbt, "spring.datasource.hikari.connection-timeout=250")) {
            Service.publish(orders(0, 200));
            await().atMost(PATIENCE).until(() -> published() == 200);
            // who is assigned partitions during the outage waits there, and tries no batch
            await().atMost(PATIENCE).until(ServiceIT::allConsumersAreAssigned);

            shutOut();
            Service.publish(orders(200, 400));
            await().atMost(PATIENCE)
                    .until(() -> Http.get(service.managementUrl() + "/actuator/health/readiness")
                                    .status()
                            == 503);
            // more often than a consumer tries that gives up
            await().atMost(PATIENCE).until(() -> retries(service) >= 12);
            letIn();

            await().atMost(PATIENCE).until(() -> published() == 600);
            assertThat(database.row(ACCOUNTS)).isEqualTo("600 landed, 0 dead, 0 off");
        }
    }

    @Test
    void kafkaStandingAheadOfTheDatabaseIsReadAgain() {
        try (Service first = Service.start(database, dbt)) {
            Service.publish(orders(0, 50));
            await().atMost(PATIENCE).until(() -> published() == 50);
        }
        try (Database restored = new Database();
                Service second = Service.start(restored, new FakeDbt(restored))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(restored.row(ACCOUNTS)).isEqualTo("50 landed, 0 dead, 0 off"));
        }
    }

    @Test
    void aServiceThatIsThereBeforeItsTopicsWaitsForThem() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.brokers()))) {
            List<String> names = Topics.ALL.stream().map(Topics.Topic::name).toList();
            admin.deleteTopics(names).all().get();
            try (Service service = Service.start(database, dbt)) {
                await().atMost(PATIENCE).until(() -> generation() == 1);
                assertThat(admin.listTopics().names().get()).doesNotContainAnyElementsOf(names);
                admin.createTopics(Topics.ALL.stream()
                                .map(it -> new NewTopic(it.name(), it.partitions(), (short) 1))
                                .toList())
                        .all()
                        .get();
                Service.publish(orders(0, 10));

                await().atMost(PATIENCE).until(() -> published() == 10);
                await().atMost(PATIENCE)
                        .until(() -> refreshed().stream()
                                .map(MartsRefreshed::generation)
                                .toList()
                                .containsAll(List.of(1L, 2L)));
            }
        }
    }

    @Test
    void twoReplicasNeverRunTransformsAtOnce() {
        try (Service one = Service.start(database, dbt, "barrelhead.transform.idle=10ms");
                Service other = Service.start(database, dbt, "barrelhead.transform.idle=10ms")) {
            for (int i = 0; i < 20; i++) {
                Service.publish(orders(i * 10, 10));
            }
            await().atMost(PATIENCE).until(() -> published() == 200);
            await().atMost(PATIENCE)
                    .until(() -> database.row("select count(*) from transform.pending_day")
                            .equals("0"));
        }
        assertThat(dbt.runs()).isGreaterThan(7);
        assertThat(dbt.overlapped()).isFalse();
        assertThat(database.row("select count(*) from transform.transform_run where state <> 'completed'"))
                .isEqualTo("0");
    }

    @Test
    void aRecordThatLandsAfterTheModelsLookedIsInTheNextRun() {
        try (Service service = Service.start(database, dbt)) {
            await().atMost(PATIENCE).until(() -> generation() == 1);
            dbt.meanwhile(() -> {
                Service.publish(order("late", 1, "2026-03-08T21:00:00Z"));
                await().atMost(PATIENCE)
                        .until(() -> database.row("select count(*) from raw.commerce7_order")
                                .equals("2"));
            });

            Service.publish(order("early", 1, "2026-03-08T20:00:00Z"));

            await().atMost(PATIENCE).until(() -> published() == 2);
            assertThat(generation()).isEqualTo(3);
        }
    }

    @Test
    void whatDidNotChangeIsNotWrittenAgain() {
        try (Service service = Service.start(database, dbt)) {
            Service.publish(order("a", 1, "2026-03-08T20:00:00Z"), order("b", 1, "2026-03-09T20:00:00Z"));
            await().atMost(PATIENCE).until(() -> published() == 2);
            List<String> before = database.rows("select kpi_date, xmin from published.kpi_daily_components order by 1");

            database.execute("update transform.changed_day set seq = nextval('transform.changed_day_seq')");
            await().atMost(PATIENCE)
                    .until(() -> database.row("select count(*) from transform.pending_day")
                            .equals("0"));

            assertThat(database.rows("select kpi_date, xmin from published.kpi_daily_components order by 1"))
                    .isEqualTo(before);
            assertThat(await().until(this::lastRefreshed, it -> it.generation() == generation())
                            .changedDays())
                    .isEmpty();
        }
    }

    @Test
    void aStartTellsTheCurrentGenerationAgainAndClosesWhatACrashLeft() {
        try (Service first = Service.start(database, dbt)) {
            Service.publish(order("a", 1, "2026-03-08T20:00:00Z"));
            await().atMost(PATIENCE).until(() -> published() == 1 && refreshed().size() >= 2);
        }
        long told = refreshed().stream()
                .filter(it -> it.generation() == generation())
                .count();
        database.execute("""
                insert into transform.transform_run (id, state, trigger, stages, requested_at)
                values ('0191d3a0-0000-7000-8000-00000000dead', 'running', 'records', '{hot}', now())""");
        database.execute("update transform.changed_day set seq = nextval('transform.changed_day_seq')");

        try (Service second = Service.start(database, dbt)) {
            await().atMost(PATIENCE)
                    .until(
                            () -> Http.get(service(second) + "/0191d3a0-0000-7000-8000-00000000dead")
                                    .json(),
                            it -> it.path("state").asString().equals("failed")
                                    && it.path("error").asString().startsWith("its process ended during the run"));
            await().atMost(PATIENCE)
                    .until(() -> refreshed().stream()
                                    .filter(it -> it.generation() == 2)
                                    .count()
                            > told);
        }
    }

    @Test
    void aSkuThatTockBeginsToSellChangesTheDaysOfItsOrders() {
        try (Service service = Service.start(database, dbt)) {
            Service.publish(order("a", 1, "2026-03-08T20:00:00Z"));
            await().atMost(PATIENCE).until(() -> published() == 1);

            Service.publish(reservation(
                    "r", 1, "{\"serviceDateTimestamp\":1775338200000,\"experience\":{\"posSku\":\"CAB21\"}}"));

            await().atMost(PATIENCE)
                    .until(() -> database.rows("select sku from transform.mirror_sku")
                            .equals(List.of("CAB21")));
            // the day of the reservation was done once, the day of the order twice
            await().atMost(PATIENCE)
                    .until(() -> database.row(
                                    "select count(*) from transform.changed_day where day = '2026-03-08' and done_seq = seq and seq > (select seq from transform.changed_day where day <> '2026-03-08')")
                            .equals("1"));
        }
    }

    @Test
    void aWalkGivesWayToALiveRecordAfterEachOfItsPortions() {
        try (Service service = Service.start(database, dbt, "barrelhead.transform.bulk-days=2")) {
            Service.publish(orders(0, 6));
            // the first run may have published them before it was their turn
            await().atMost(PATIENCE).until(() -> published() == 6 && pending() == 0);
            dbt.meanwhile(() -> {
                Service.publish(through(null, order("sale", 1, "2026-03-20T20:00:00Z")));
                await().atMost(PATIENCE)
                        .until(() -> database.row("select count(*) from transform.pending_day where live")
                                .equals("1"));
            });
            long before = generation();

            // as a walk marks them
            database.execute("update transform.changed_day set seq = nextval('transform.changed_day_seq')");
            await().atMost(PATIENCE).until(() -> generation() == before + 4);

            assertThat(database.rows(
                            "select trigger, changed_days from transform.transform_run where generation > %d order by generation"
                                    .formatted(before)))
                    .containsExactly("bulk|2", "records|1", "bulk|2", "bulk|2");
            assertThat(published()).isEqualTo(7);
        }
    }

    @Test
    void anotherTimeZoneMovesTheRecordsAndMakesEverythingAnew() {
        try (Service first = Service.start(database, dbt)) {
            Service.publish(order("a", 1, "2026-03-08T05:30:00Z"));
            await().atMost(PATIENCE).until(() -> published() == 1);
        }
        assertThat(days()).containsExactly("2026-03-07");

        try (Service second = Service.start(database, dbt, "barrelhead.connections[0].time-zone=Europe/Berlin")) {
            await().atMost(PATIENCE).until(() -> days().equals(List.of("2026-03-08")));

            JsonNode newest =
                    Http.get(service(second) + "?limit=1").json().path("items").path(0);
            assertThat(newest.path("trigger").asString()).isEqualTo("project_changed");
        }
    }

    @Test
    void pagesOfTransformsFollowEachOther() {
        try (Service service = Service.start(database, dbt)) {
            for (int i = 0; i < 3; i++) {
                Http.post(service(service), "{\"stages\":[\"staging\"]}");
            }
            await().atMost(PATIENCE)
                    .until(() -> Http.get(service(service)).json().path("items").size() == 4);

            JsonNode first = Http.get(service(service) + "?limit=3").json();
            JsonNode second = Http.get(service(service) + "?limit=3&cursor="
                            + first.path("next").asString())
                    .json();

            assertThat(first.path("items").size()).isEqualTo(3);
            assertThat(second.path("items").size()).isEqualTo(1);
            assertThat(second.path("next").isNull()).isTrue();
            assertThat(Http.get(service(service) + "?cursor=x").status()).isEqualTo(400);
            assertThat(Http.get(service(service) + "?limit=0").status()).isEqualTo(400);
            assertThat(Http.get(service(service) + "/0191d3a0-0000-7000-8000-00000000dead")
                            .status())
                    .isEqualTo(404);
        }
    }

    private static double retries(Service service) {
        return service.bean(MeterRegistry.class)
                .counter("barrelhead.landing.retries")
                .count();
    }

    private static String service(Service service) {
        return service.url() + "/api/v1/transforms";
    }

    private static List<CloudEvent> orders(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> order("o-" + i, 1, "2026-03-%02dT20:00:00Z".formatted(1 + i % 28)))
                .map(Records::message)
                .toList();
    }

    private long published() {
        return Long.parseLong(
                database.row("select coalesce(sum(numerator), 0)::bigint from published.kpi_daily_components"));
    }

    private long pending() {
        return Long.parseLong(database.row("select count(*) from transform.pending_day"));
    }

    private long generation() {
        return Long.parseLong(database.row("select coalesce(max(generation), 0) from published.generation"));
    }

    private List<String> days() {
        return database.rows("select kpi_date from published.daily_coverage order by 1");
    }

    private List<MartsRefreshed> refreshed() {
        return Service.events(Topics.MARTS).stream()
                .filter(MartsRefreshed.class::isInstance)
                .map(MartsRefreshed.class::cast)
                .toList();
    }

    private MartsRefreshed lastRefreshed() {
        return refreshed().getLast();
    }

    private static boolean allConsumersAreAssigned() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestKafka.brokers()))) {
            ConsumerGroupDescription group = admin.describeConsumerGroups(List.of("transform-service"))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();
            return group.groupState() == GroupState.STABLE && group.members().size() == 2;
        }
    }

    private void shutOut() {
        String name = database.postgres().name();
        throughTheDoor("alter database %s allow_connections false".formatted(name));
        throughTheDoor("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name));
    }

    private void letIn() {
        throughTheDoor("alter database %s allow_connections true"
                .formatted(database.postgres().name()));
    }

    /// From another database: nobody can shut out the one that he is in.
    private static void throughTheDoor(String sql) {
        try (Database door = new Database();
                Connection superuser = door.postgres().connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
