package io.barrelhead.transform.model.dbt.warm;

import io.barrelhead.contracts.TransformId;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.Records;
import io.barrelhead.transform.model.dbt.DbtCommandLine;
import io.barrelhead.transform.model.dbt.DbtDatabase;
import io.barrelhead.transform.model.dbt.DbtEnvironment;
import io.barrelhead.transform.model.dbt.DbtRunner.Call;
import io.barrelhead.transform.model.dbt.DbtSettings;
import io.barrelhead.transform.model.dbt.ProjectFingerprint;
import io.barrelhead.transform.model.dbt.StageOutcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// The warm way and the command line on one database, without the service around them.
final class WarmFixture implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final DbtCommandLine commandLine;
    final Keeper keeper;
    final WarmDbt dbt;
    private final WorkerLoop loop;

    /// @param executable its folder has the python that runs the worker
    /// @param script the worker, or what stands in for it
    WarmFixture(Database database, Path project, Path target, Path executable, Path script, Duration deadline) {
        WorkerSettings settings = new WorkerSettings(
                true,
                script,
                500,
                Duration.ofMinutes(1),
                Duration.ofMillis(100),
                Duration.ofMillis(100),
                Duration.ofMillis(400));
        DbtSettings dbtSettings = new DbtSettings(executable, project, target, "barrelhead_dbt", 2, deadline);
        DbtDatabase dbtDatabase = new DbtDatabase(database.postgres().url(), "barrelhead_dbt");
        keeper = new Keeper(
                settings,
                () -> ProjectFingerprint.of(project, Records.WINERY),
                new WorkerStarter(settings, dbtSettings, new DbtEnvironment(dbtSettings, dbtDatabase)),
                Clock.systemUTC());
        commandLine = new DbtCommandLine(dbtSettings, dbtDatabase);
        dbt = new WarmDbt(keeper, commandLine, dbtSettings, dbtDatabase, new WorkerMetrics(meters, keeper));
        loop = new WorkerLoop(keeper, settings);
        loop.start();
    }

    /// Any command, under a name of its own.
    StageOutcome run(boolean lean, String... arguments) throws InterruptedException {
        return dbt.run(call(lean, arguments), node -> {});
    }

    static Call call(boolean lean, String... arguments) {
        return new Call(new TransformId(UUID.randomUUID()), java.util.List.of(arguments), lean);
    }

    /// How many commands were run that way.
    long ran(String way) {
        return meters.timer("barrelhead.dbt.run", "way", way).count();
    }

    @Override
    public void close() {
        loop.stop();
    }
}
