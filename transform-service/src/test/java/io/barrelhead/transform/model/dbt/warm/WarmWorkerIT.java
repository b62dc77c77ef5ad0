package io.barrelhead.transform.model.dbt.warm;

import static io.barrelhead.transform.fixtures.Records.commerce7;
import static io.barrelhead.transform.fixtures.Records.order;
import static io.barrelhead.transform.fixtures.Records.reservation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.connections.ConnectionTable;
import io.barrelhead.transform.fixtures.Claiming;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.DbtProject;
import io.barrelhead.transform.fixtures.Records;
import io.barrelhead.transform.land.RecordLanding;
import io.barrelhead.transform.model.dbt.DbtRunner;
import io.barrelhead.transform.model.dbt.DbtRunner.Call;
import io.barrelhead.transform.model.dbt.NodeResult;
import io.barrelhead.transform.model.dbt.Stage;
import io.barrelhead.transform.model.dbt.StageOutcome;
import io.barrelhead.transform.model.dbt.StageOutcome.Broken;
import io.barrelhead.transform.model.dbt.StageOutcome.Failed;
import io.barrelhead.transform.model.dbt.StageOutcome.Passed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The worker with the real dbt on a real database. One story in steps, since a worker takes seconds to parse.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WarmWorkerIT {

    private static final List<String> TABLES = List.of(
            "marts.dim_kpi",
            "marts.dim_entity",
            "marts.dim_date",
            "marts.fct_orders",
            "marts.fct_order_items",
            "marts.fct_reservations",
            "marts.fct_club_memberships",
            "marts.agg_daily_components",
            "marts.agg_daily_revenue",
            "kpi_models.kpi_daily_components",
            "kpi_models.fact_kpi_daily");
    private static final Path PYTHON = Path.of("target/dbt-venv/bin/dbt");
    private static final Path TARGET = Path.of("target/dbt-tests", "warm-" + UUID.randomUUID());
    private static final Map<Database, RecordLanding> LANDINGS = new HashMap<>();
    private static final Database WARM = winery();
    private static final Database COLD = winery();
    private static final Path PROJECT = DbtProject.withAlarm(WARM);
    private static final List<String> TOLD = new CopyOnWriteArrayList<>();
    private static WarmFixture warm;
    private static WarmFixture cold;

    @BeforeAll
    static void start() {
        COLD.execute("create table transform.alarm (reason text); grant select on transform.alarm to barrelhead_dbt");
        warm = fixture(WARM, "warm", Path.of("worker/worker.py"));
        cold = fixture(COLD, "cold", Path.of("nowhere.py"));
    }

    @AfterAll
    static void stop() {
        warm.close();
        cold.close();
        WARM.close();
        COLD.close();
    }

    @Test
    @Order(1)
    void aFreshDatabaseIsBuiltAsTheCommandLineBuildsIt() throws Exception {
        String[] everything = {"build", "--full-refresh", "--exclude-resource-type", "unit_test"};

        StageOutcome one = warm.run(false, everything);
        StageOutcome other = cold.commandLine.run(WarmFixture.call(false, everything), node -> {});

        assertThat(one).isInstanceOf(Passed.class);
        assertThat(warm.ran("warm")).isEqualTo(1);
        assertThat(withoutTimes(one)).isEqualTo(withoutTimes(other)).hasSizeGreaterThan(50);
        assertThat(contents(WARM)).isEqualTo(contents(COLD));
        assertThat(TARGET.resolve("warm/run_results.json")).exists();
    }

    @Test
    @Order(2)
    void changedDaysAreReplacedAsTheCommandLineReplacesThem() throws Exception {
        for (Database database : List.of(WARM, COLD)) {
            settle(database);
            land(database, order("o-1", 2, "2026-02-03T20:00:00Z"), order("o-9", 1, "2026-03-01T20:00:00Z"));
        }

        StageOutcome one = hot(WARM, warm.dbt);
        StageOutcome other = hot(COLD, cold.commandLine);

        assertThat(one).isInstanceOf(Passed.class);
        assertThat(withoutTimes(one)).isEqualTo(withoutTimes(other)).hasSize(8);
        assertThat(contents(WARM)).isEqualTo(contents(COLD));
        assertThat(WARM.rows("select order_date from marts.fct_orders order by 1"))
                .containsExactly("2026-02-03", "2026-03-01", "2026-03-08");
    }

    @Test
    @Order(3)
    void aFailedTestIsSaidAsTheCommandLineSaysIt() throws Exception {
        WARM.execute("insert into transform.alarm values ('smoke')");
        StageOutcome outcome = hot(WARM, warm.dbt);
        WARM.execute("delete from transform.alarm");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Failed.class,
                        it -> assertThat(it.reason()).startsWith("test assert_no_alarm failed: Got 1 result"));
    }

    @Test
    @Order(4)
    void aProcessKilledDuringARunLeavesNothingAndTheNextRunHeals() throws Exception {
        land(WARM, order("o-10", 1, "2026-03-02T20:00:00Z"));
        long worker = warm.keeper.worker().pid();
        try (Connection reader = lockOrders()) {
            CompletableFuture<StageOutcome> run = whileLocked();
            await().until(() -> TOLD.contains("fct_club_memberships"));
            assertThat(run).isNotDone();

            child(worker).destroyForcibly();

            assertThat(run.get())
                    .isInstanceOfSatisfying(
                            Broken.class, it -> assertThat(it.reason()).isEqualTo("dbt's process ended by signal 9"));
            assertThat(sessions()).isZero();
            reader.rollback();
        }

        assertThat(hot(WARM, warm.dbt)).isInstanceOf(Passed.class);
        assertThat(orders("2026-03-02")).isEqualTo("1");
        assertThat(warm.keeper.worker().pid()).isEqualTo(worker);
        awaitNoChildren(worker);
    }

    @Test
    @Order(5)
    void anInterruptedRunCancelsItsQueries() throws Exception {
        long worker = warm.keeper.worker().pid();
        try (Connection reader = lockOrders()) {
            Thread thread = Thread.ofPlatform().start(() -> {
                try {
                    hot(WARM, warm.dbt);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            awaitLocked();

            thread.interrupt();
            thread.join(Duration.ofSeconds(10));

            assertThat(thread.isAlive()).isFalse();
            assertThat(sessions()).isZero();
            reader.rollback();
        }
        assertThat(hot(WARM, warm.dbt)).isInstanceOf(Passed.class);
        assertThat(warm.keeper.worker().pid()).isEqualTo(worker);
    }

    @Test
    @Order(6)
    void aWorkerKilledDuringARunLeavesNothingAndTheRunEndsByCommandLine() throws Exception {
        land(WARM, order("o-11", 1, "2026-03-03T20:00:00Z"));
        long worker = warm.keeper.worker().pid();
        ProcessHandle child;
        try (Connection reader = lockOrders()) {
            CompletableFuture<StageOutcome> run = whileLocked();
            child = child(worker);

            ProcessHandle.of(worker).orElseThrow().destroyForcibly();
            await().until(() -> !child.isAlive());
            reader.rollback();

            assertThat(run.get()).isInstanceOf(Passed.class);
        }
        assertThat(warm.ran("command_line")).isEqualTo(1);
        assertThat(orders("2026-03-03")).isEqualTo("1");
        await().until(ProcessHandle.current()::children, it -> it.noneMatch(process -> process.pid() == worker));
        await().atMost(Duration.ofMinutes(1)).until(() -> warm.keeper.state().warm());
        assertThat(warm.keeper.worker().pid()).isNotEqualTo(worker);
    }

    @Test
    @Order(7)
    void aChangedFileIsTakenUpBetweenTwoRuns() throws Exception {
        Worker before = warm.keeper.worker();
        Path test = PROJECT.resolve("tests/assert_no_alarm.sql");
        Files.writeString(test, Files.readString(test) + "union all select 'changed'\n");

        await().atMost(Duration.ofMinutes(1)).until(() -> warm.keeper.starts() == 3);
        assertThat(before.isAlive()).isTrue();
        assertThat(hot(WARM, warm.dbt)).isInstanceOf(Passed.class);
        String fingerprint = warm.keeper.takeOver();

        assertThat(fingerprint).isNotEqualTo(before.fingerprint());
        assertThat(hot(WARM, warm.dbt)).isInstanceOf(Failed.class);
        await().until(() -> !before.isAlive());
        Files.writeString(test, Files.readString(test).replace("union all select 'changed'\n", ""));
        await().atMost(Duration.ofMinutes(1)).until(() -> warm.keeper.starts() == 4);
        warm.keeper.takeOver();
    }

    @Test
    @Order(8)
    void runAfterRunNothingGrows() throws Exception {
        int runs = Integer.getInteger("barrelhead.hot.runs", 30);
        int warmUp = Math.min(50, runs / 3);
        long worker = warm.keeper.worker().pid();
        HotRuns hot = new HotRuns(warm.dbt, WARM);
        hot.run(warmUp);
        ProcFigures before = ProcFigures.of(worker);
        hot.run(runs - warmUp);
        ProcFigures after = ProcFigures.of(worker);
        System.out.printf("%s; worker after %d runs: %s, after %d: %s%n", hot, warmUp, before, runs, after);

        assertThat(after.kilobytes()).isLessThan(before.kilobytes() + 2_048);
        assertThat(after.descriptors()).isEqualTo(before.descriptors());
        assertThat(after.threads()).isEqualTo(1);
        assertThat(sessions()).isZero();
        awaitNoChildren(worker);
    }

    private static Database winery() {
        Database database = new Database();
        ConnectionTable.write(database.sql(), Records.WINERY);
        land(
                database,
                order("o-1", 1, "2026-02-01T20:00:00Z"),
                order("o-2", 1, "2026-03-08T20:00:00Z"),
                reservation("r-1", 1, "{\"serviceDateTimestamp\":1772910000000,\"partySize\":2}"),
                commerce7("club_membership", "m-1", 1, "{\"signupDate\":\"2026-02-01T20:00:00Z\",\"clubId\":\"c\"}"));
        return database;
    }

    private static void land(Database database, RecordReceived... records) {
        LANDINGS.computeIfAbsent(database, it -> new RecordLanding(it, Records.WINERY))
                .land(List.of(records));
        assertThat(database.rows("select detail from transform.dead_letter")).isEmpty();
    }

    private static WarmFixture fixture(Database database, String target, Path script) {
        return new WarmFixture(database, PROJECT, TARGET.resolve(target), PYTHON, script, Duration.ofMinutes(2));
    }

    private static StageOutcome hot(Database database, DbtRunner dbt) throws InterruptedException {
        return dbt.run(Call.of(Claiming.everything(database), Stage.HOT, false), node -> {});
    }

    /// A hot run that waits for the lock.
    private static CompletableFuture<StageOutcome> whileLocked() {
        TOLD.clear();
        CompletableFuture<StageOutcome> outcome = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            try {
                Call call = Call.of(Claiming.everything(WARM), Stage.HOT, false);
                outcome.complete(warm.dbt.run(call, node -> TOLD.add(node.name())));
            } catch (InterruptedException e) {
                outcome.completeExceptionally(e);
            }
        });
        awaitLocked();
        return outcome;
    }

    private static void awaitLocked() {
        await().until(() ->
                WARM.row("select count(*) from pg_locks where not granted").equals("1"));
    }

    private static Connection lockOrders() throws SQLException {
        Connection reader = WARM.postgres().connect("barrelhead_dbt");
        reader.setAutoCommit(false);
        reader.createStatement().execute("lock table marts.fct_orders");
        return reader;
    }

    private static ProcessHandle child(long worker) {
        return ProcessHandle.of(worker).orElseThrow().children().findFirst().orElseThrow();
    }

    /// Nothing but runs: no helper of Python's, no zombie.
    private static void awaitNoChildren(long worker) {
        await().until(() -> ProcessHandle.of(worker).orElseThrow().children().count() == 0);
    }

    private static long sessions() {
        return Long.parseLong(
                WARM.row("select count(*) from pg_stat_activity where application_name like 'barrelhead-%'"));
    }

    private static String orders(String day) {
        return WARM.row("select count(*) from marts.fct_orders where order_date = '%s'".formatted(day));
    }

    private static void settle(Database database) {
        database.execute("update transform.changed_day set done_seq = seq");
    }

    private static Map<String, List<String>> contents(Database database) {
        Map<String, List<String>> contents = new TreeMap<>();
        TABLES.forEach(table -> contents.put(
                table, database.rows("select to_jsonb(t)::text from %s as t order by 1".formatted(table))));
        return contents;
    }

    /// What the nodes said, in any order.
    private static List<String> withoutTimes(StageOutcome outcome) {
        return outcome.nodes().stream()
                .map(it -> "%s %s %s %s %s"
                        .formatted(it.uniqueId(), it.status(), it.rowsAffected(), failures(it), it.message()))
                .sorted()
                .toList();
    }

    /// Of tests alone: the command line counts those of exposures, too.
    private static @Nullable Long failures(NodeResult node) {
        return node.isTest() ? node.failures() : null;
    }
}
