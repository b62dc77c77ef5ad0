package io.barrelhead.transform.model.dbt.warm;

import io.barrelhead.transform.model.dbt.DbtEnvironment;
import io.barrelhead.transform.model.dbt.DbtSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Starts workers, in the virtual environment of dbt.
final class WorkerStarter {

    /// What the sessions are called that a worker has while it warms up.
    private static final String SESSIONS = "dbt-worker";

    private final WorkerSettings settings;
    private final DbtSettings dbt;
    private final DbtEnvironment environment;

    WorkerStarter(WorkerSettings settings, DbtSettings dbt, DbtEnvironment environment) {
        this.settings = settings;
        this.dbt = dbt;
        this.environment = environment;
    }

    /// Takes seconds.
    ///
    /// @param fingerprint of the project's files as they are now
    /// @throws WorkerLost if none comes up
    Worker start(String fingerprint) throws WorkerLost, InterruptedException {
        Path target = dbt.target().toAbsolutePath();
        try {
            Path folder = Files.createDirectories(target.resolve("worker"));
            WorkerProcess process = WorkerProcess.start(
                    command(target), folder, environment.of(SESSIONS), target.resolve("worker.log"));
            return Worker.await(process, fingerprint, settings.startsWithin());
        } catch (IOException e) {
            throw new WorkerLost(
                    "dbt's worker does not start (%s %s): %s".formatted(python(), settings.script(), e.getMessage()),
                    e);
        }
    }

    private List<String> command(Path target) {
        Map<String, String> where = Map.of(
                "project", dbt.project().toAbsolutePath().toString(),
                "target", target.toString());
        return List.of(
                python().toString(),
                "-B",
                settings.script().toAbsolutePath().toString(),
                JsonMapper.shared().writeValueAsString(where));
    }

    private Path python() {
        return dbt.executable().toAbsolutePath().resolveSibling("python");
    }
}
