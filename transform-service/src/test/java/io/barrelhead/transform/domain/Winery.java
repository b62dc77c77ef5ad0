package io.barrelhead.transform.domain;

import io.barrelhead.contracts.TransformId;
import io.barrelhead.transform.connections.Connection;
import io.barrelhead.transform.connections.ConnectionTable;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.fixtures.Claiming;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.DbtCommand;
import io.barrelhead.transform.land.RecordLanding;
import io.barrelhead.transform.model.claim.Claim;
import io.barrelhead.transform.model.claim.Claims;
import io.barrelhead.transform.model.dbt.Stage;
import io.barrelhead.transform.model.run.TransformRun;
import io.barrelhead.transform.model.run.Trigger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// All cases of a test class. Their records land and are modelled once, by the real dbt: a case is an entity, and no
/// entity touches another.
final class Winery implements AutoCloseable {

    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final int MANY = 10_000;
    private static final Instant NOW = Instant.parse("2026-03-08T09:00:00Z");

    private final Database database = new Database();
    private final DbtCommand dbt = new DbtCommand(database.postgres().url());
    private final List<Estate> estates = new ArrayList<>();
    private @Nullable RecordLanding landing;

    Estate estate() {
        return estateWithout(List.of());
    }

    /// @param tags orders with one of these are out of scope
    Estate estateWithout(List<String> tags) {
        return add(CALIFORNIA, tags);
    }

    Estate estateIn(ZoneId zone) {
        return add(zone, List.of());
    }

    private Estate add(ZoneId zone, List<String> tags) {
        Estate estate = new Estate(this, "estate-" + estates.size(), zone, tags);
        estates.add(estate);
        return estate;
    }

    /// Lands what the estates took since, and makes all models and their tests anew.
    void buildAll() {
        run(Stage.ALL, "build", "--full-refresh", "--exclude-resource-type", "unit_test");
    }

    /// The same with the unit tests of the models.
    Manifest buildWithUnitTests() {
        run(Stage.ALL, "build", "--full-refresh");
        return manifest();
    }

    /// Lands what the estates took since, and models the days that it changed.
    void buildChanged() {
        run(List.of(Stage.HOT), "build", "--selector", "hot");
    }

    /// The same for the live days alone, in a session of the run: it sees what was claimed.
    ///
    /// @return how many days
    int buildLive() {
        land();
        return claimAndBuildHot(Trigger.RECORDS);
    }

    /// And then for those of walks.
    int buildBulk() {
        return claimAndBuildHot(Trigger.BULK);
    }

    /// Of the last build.
    Manifest manifest() {
        return Manifest.in(dbt.target());
    }

    String value(String sql, Object... bindings) {
        Record row = database.sql().fetchOne(sql, bindings);
        return row == null ? "none" : String.valueOf(row.get(0));
    }

    List<String> rows(String sql) {
        return database.rows(sql);
    }

    private void run(List<Stage> stages, String... dbtArguments) {
        land();
        TransformRun run =
                new TransformRun(new TransformId(UUID.randomUUID()), Trigger.NIGHTLY, stages, stages == Stage.ALL);
        Claim claim = new Claims(MANY).claim(database.sql(), run, NOW);
        dbt.run(dbtArguments);
        Claims.done(database.sql(), claim);
    }

    private int claimAndBuildHot(Trigger trigger) {
        Claim claim = Claiming.claim(database, trigger, MANY);
        dbt.runAs(claim.run().id(), "build", "--selector", "hot");
        Claims.done(database.sql(), claim);
        return claim.days();
    }

    private void land() {
        RecordLanding step = landing;
        if (step == null) {
            List<Connection> accounts =
                    estates.stream().flatMap(it -> it.connections().stream()).toList();
            Connections connections = new Connections("USD", 1, accounts);
            ConnectionTable.write(database.sql(), connections);
            step = new RecordLanding(database, connections);
            landing = step;
        }
        step.land(estates.stream().flatMap(it -> it.takeRecords().stream()).toList());
        List<String> refused = rows("select detail from transform.dead_letter");
        if (!refused.isEmpty()) {
            throw new AssertionError("a test's record does not land: " + refused);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
