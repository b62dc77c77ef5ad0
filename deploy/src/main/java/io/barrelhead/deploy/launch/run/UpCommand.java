package io.barrelhead.deploy.launch.run;

import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.services.ConnectionsFile;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `up`: the same as the demo, on the winery's own sources.
@Command(
        name = "up",
        description = "Start everything on your own sources, or what is missing of it.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--connections",
            paramLabel = "FILE",
            description = "The connections, as YAML. Remembered: a later `up` needs it only when it moved.")
    private @Nullable Path connections;

    @Option(names = "--detach", description = "Return when everything is ready, and leave it running.")
    private boolean detach;

    public UpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new Stay(session, detach).with(this::start);
    }

    private void start() {
        ConnectionsFile file = new ConnectionsFile(connections == null ? remembered() : connections);
        file.check(session.environment());
        Settings settings = new Startup(session).start(new Sources.OwnFile(file.path()));
        new FirstKey(session).show(settings);
        FirstRuns runs = new FirstRuns(session);
        if (detach) {
            runs.look();
        } else {
            runs.follow();
        }
    }

    private Path remembered() {
        return session.system()
                .settings()
                .map(Settings::sources)
                .map(sources -> switch (sources) {
                    case Sources.OwnFile own -> own.file();
                    case Sources.Sandbox demo ->
                        throw new Problem(
                                "%s holds the demo.".formatted(session.home().folder()),
                                "./barrelhead demo starts it.");
                })
                .orElseThrow(() -> new Problem(
                        "Which sources?", "Name your connections file: ./barrelhead up --connections FILE"));
    }
}
