package io.barrelhead.deploy.launch.setup;

import io.barrelhead.deploy.launch.gateway.Setup;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.session.Asking;
import io.barrelhead.deploy.launch.session.Session;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `setup complete`: drops what dbt built and makes all of it anew; asks first.
@Command(
        name = "complete",
        description = "Clear what dbt built and make all of it anew. Records and published numbers stay all the while.",
        mixinStandardHelpOptions = true)
final class CompleteCommand implements Callable<Integer> {

    private static final String QUESTION =
            "This drops everything that dbt built (staging, marts, kpi_models) and makes it anew. Records and published"
                    + " numbers stay. Go on?";

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--continue", description = "After a failed step make the others all the same; publishes nothing.")
    private boolean goesOn;

    @Option(names = "--json", description = "Print the set-up as JSON when it has ended, for programs.")
    private boolean json;

    CompleteCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return Asking.of(Objects.requireNonNull(spec)).answer(() -> {
            if (!yes && !session.screen().confirms(QUESTION)) {
                throw new Problem("Nothing was done.", "--yes goes on without asking; setup quick clears nothing.");
            }
            return new Run(session, json).run(new Setup.Request("complete", true, goesOn ? "continue" : "stop"));
        });
    }
}
