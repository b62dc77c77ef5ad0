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
final class DbtCommandLine implements DbtRunner {

    private final DbtSettings settings;
    private final DbtDatabase database;
    private final Path target;

    DbtCommandLine(DbtSettings settings, DbtDatabase database) {
        this.settings = settings;
        this.database = database;
        this.target = settings.target().toAbsolutePath();
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

    private List<String> command(Call call) {
        List<String> command = new ArrayList<>(List.of(
                settings.executable().toAbsolutePath().toString(), "--quiet", "--no-use-colors", "--no-version-check"));
        command.addAll(call.arguments());
        command.addAll(List.of("--project-dir", ".", "--profiles-dir", "."));
        return command;
    }

    private Map<String, String> environment(Call call) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("BARRELHEAD_DBT_TARGET", target.toString());
        environment.put("DBT_TARGET_PATH", target.toString());
        environment.put("DBT_LOG_PATH", target.resolve("logs").toString());
        environment.put("BARRELHEAD_DBT_THREADS", String.valueOf(settings.threads()));
        environment.put("BARRELHEAD_DBT_RUN", DbtDatabase.applicationName(call.transform()));
        return environment;
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
