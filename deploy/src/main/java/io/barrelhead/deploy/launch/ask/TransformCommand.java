package io.barrelhead.deploy.launch.ask;

import io.barrelhead.deploy.launch.follow.Transforms;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Transform;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `transform`: runs dbt by hand and shows its stages.
@Command(
        name = "transform",
        description = "Run dbt over the days that changed, or over everything.",
        mixinStandardHelpOptions = true)
public final class TransformCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "STAGE",
            description = "deps, seed, staging, marts, kpi, tests; all of them without any.")
    private List<String> stages = List.of();

    @Option(names = "--full-refresh", description = "Over everything, from nothing.")
    private boolean fullRefresh;

    public TransformCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Gateway gateway = session.gateway();
        Transform asked =
                gateway.post("/api/v1/transforms", new Transform.Request(stages, fullRefresh), Transform.class);
        Screen screen = session.screen();
        screen.print("Transform " + asked.id());
        Transform ended = new Transforms(gateway, screen).follow(asked.id());
        if (!ended.completed()) {
            throw new Problem(
                    "The transform failed: " + reason(ended), "./barrelhead logs transform-service shows more.");
        }
        Long generation = ended.generation();
        screen.print(generation == null ? "Completed." : "Published generation %d.".formatted(generation));
        return 0;
    }

    private static String reason(Transform transform) {
        return transform.stages().stream()
                .map(Transform.Stage::message)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }
}
