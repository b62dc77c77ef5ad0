package io.barrelhead.transform.model.dbt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Starts dbt's command line for each call: slow to start, and the plainest way there is.
public final class DbtCommandLine implements DbtRunner {

    private final List<String> program;
    private final DbtSettings settings;
    private final DbtDatabase database;
    private final Map<String, String> environment;
    private final Path target;

    public DbtCommandLine(DbtSettings settings, DbtDatabase database) {
        this(List.of(settings.executable().toAbsolutePath().toString()), settings, database, Map.of());
    }

    private DbtCommandLine(
            List<String> program, DbtSettings settings, DbtDatabase database, Map<String, String> environment) {
        this.program = program;
        this.settings = settings;
        this.database = database;
        this.environment = environment;
        this.target = settings.target().toAbsolutePath();
    }

    /// Beside the service's own runs: it makes everything in one schema, gives way to them, and ends with the service.
    ///
    /// @param script `beside.py`
    /// @param settings with a target of its own
    /// @param database with a name of its own for its sessions
    public static DbtCommandLine beside(Path script, DbtSettings settings, DbtDatabase database, String schema) {
        Path python = settings.executable().toAbsolutePath().resolveSibling("python");
        return new DbtCommandLine(
                List.of(python.toString(), "-B", script.toAbsolutePath().toString()),
                settings,
                database,
                Map.of("BARRELHEAD_DBT_SCHEMA", schema));
    }

    @Override
    public StageOutcome run(Call call, Consumer<NodeResult> onNode) throws InterruptedException {
        long started = System.nanoTime();
        RunResults results = new RunResults(target);
        boolean ended = false;
        try {
            Files.createDirectories(target);
            results.forget();
            DbtProcess process = DbtProcess.start(
                    command(call),
                    settings.project().toAbsolutePath(),
                    environment(call),
                    target.resolve("console.log"));
            OptionalInt exit = process.await(settings.deadline());
            ended = exit.isPresent();
            List<NodeResult> nodes = results.read();
            nodes.forEach(onNode);
            return outcome(exit, since(started), nodes, process);
        } catch (IOException e) {
            return new StageOutcome.Broken(
                    since(started),
                    List.of(),
                    "dbt does not start (%s): %s; ./mvnw -pl transform-service process-test-resources makes its virtual environment"
                            .formatted(settings.executable(), e.getMessage()));
        } finally {
            if (!ended) {
                database.endSessions(call.transform());
            }
        }
    }

    private Map<String, String> environment(Call call) {
        Map<String, String> all =
                new HashMap<>(new DbtEnvironment(settings, database).of(database.sessionsOf(call.transform())));
        all.putAll(environment);
        return all;
    }

    private List<String> command(Call call) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--quiet", "--no-use-colors", "--no-version-check"));
        command.addAll(call.arguments());
        command.addAll(List.of("--project-dir", ".", "--profiles-dir", "."));
        return command;
    }

    private StageOutcome outcome(OptionalInt exit, Duration took, List<NodeResult> nodes, DbtProcess process) {
        if (exit.isEmpty()) {
            return new StageOutcome.Broken(
                    took, nodes, "dbt took longer than %s and was ended".formatted(settings.deadline()));
        }
        return switch (exit.getAsInt()) {
            case 0 -> new StageOutcome.Passed(took, nodes);
            case 1 -> new StageOutcome.Failed(took, nodes, reason(nodes, process));
            default ->
                new StageOutcome.Broken(
                        took, nodes, "dbt ended with code %d: %s".formatted(exit.getAsInt(), process.lastWords()));
        };
    }

    private static String reason(List<NodeResult> nodes, DbtProcess process) {
        return nodes.stream()
                .filter(NodeResult::failed)
                .findFirst()
                .map(NodeResult::reason)
                .orElseGet(process::lastWords);
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
