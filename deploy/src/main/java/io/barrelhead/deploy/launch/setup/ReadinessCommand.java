package io.barrelhead.deploy.launch.setup;

import io.barrelhead.deploy.launch.gateway.Readiness;
import io.barrelhead.deploy.launch.gateway.Readiness.Finding;
import io.barrelhead.deploy.launch.session.Asking;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `setup status`: whether a set-up could run. Changes nothing.
@Command(
        name = "status",
        description = "Look whether a set-up could run, and say how to mend what keeps it from running.",
        mixinStandardHelpOptions = true)
final class ReadinessCommand implements Callable<Integer> {

    private static final String PATH = "/api/v1/setups/preflight";

    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    ReadinessCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return Asking.of(Objects.requireNonNull(spec)).answer(this::look);
    }

    private int look() {
        Screen screen = session.screen();
        if (json) {
            JsonNode answer = session.gateway().get(PATH, JsonNode.class);
            screen.print(answer.toString());
            return answer.path("ready").asBoolean(false) ? Asking.WELL : Asking.COULD_NOT_RUN;
        }
        Readiness readiness = session.gateway().get(PATH, Readiness.class);
        readiness.findings().forEach(it -> show(screen, it));
        return readiness.ready() ? Asking.WELL : Asking.COULD_NOT_RUN;
    }

    private static void show(Screen screen, Finding finding) {
        String mark =
                finding.state().equals("wrong") ? screen.bad("problem") : screen.good("%-7s".formatted(word(finding)));
        screen.print("%s  %s".formatted(mark, finding.what()));
        if (finding.remedy() != null) {
            screen.print("         " + finding.remedy());
        }
    }

    private static String word(Finding finding) {
        return finding.state().equals("fine") ? "ok" : finding.state();
    }
}
