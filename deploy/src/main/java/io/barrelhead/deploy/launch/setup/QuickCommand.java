package io.barrelhead.deploy.launch.setup;

import io.barrelhead.deploy.launch.gateway.Setup;
import io.barrelhead.deploy.launch.session.Asking;
import io.barrelhead.deploy.launch.session.Session;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `setup quick`: makes what changed, and what depends on it.
@Command(
        name = "quick",
        description = "Make anew what changed in the dbt project or the configuration, and what depends on it.",
        mixinStandardHelpOptions = true)
final class QuickCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--continue", description = "After a failed step make the others all the same; publishes nothing.")
    private boolean goesOn;

    @Option(names = "--json", description = "Print the set-up as JSON when it has ended, for programs.")
    private boolean json;

    QuickCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return Asking.of(Objects.requireNonNull(spec))
                .answer(() ->
                        new Run(session, json).run(new Setup.Request("quick", false, goesOn ? "continue" : "stop")));
    }
}
