package io.barrelhead.deploy.launch.setup;

import io.barrelhead.contracts.explain.Explanation;
import io.barrelhead.deploy.launch.follow.Setups;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Setup;
import io.barrelhead.deploy.launch.session.Asking;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import tools.jackson.databind.JsonNode;

/// Asks for a set-up, follows it to its end and reports.
final class Run {

    private static final String PATH = "/api/v1/setups";

    private final Gateway gateway;
    private final Screen screen;
    private final boolean json;

    Run(Session session, boolean json) {
        this.gateway = session.gateway();
        this.screen = session.screen();
        this.json = json;
    }

    /// @return the exit code
    int run(Setup.Request request) {
        Setup asked = gateway.post(PATH, request, Setup.class);
        if (!json) {
            screen.print("Set-up %s (%s)".formatted(asked.id(), request.mode()));
        }
        Setup ended = new Setups(gateway, screen).follow(asked.id(), json);
        if (json) {
            screen.print(gateway.get(PATH + "/" + ended.id(), JsonNode.class).toString());
        } else {
            report(ended);
        }
        return switch (ended.state()) {
            case "completed" -> Asking.WELL;
            case "failed" -> Asking.FAILED;
            default -> Asking.COULD_NOT_RUN;
        };
    }

    private void report(Setup setup) {
        setup.steps().stream().filter(Setup.Step::isWrong).forEach(this::report);
        Long generation = setup.generation();
        screen.print(
                generation == null
                        ? "%s; nothing was published.".formatted(words(setup))
                        : "%s; generation %d is published.".formatted(words(setup), generation));
    }

    private void report(Setup.Step step) {
        Explanation explanation = step.explanation();
        String message = String.valueOf(step.message());
        screen.print("%s %s: %s".formatted(screen.bad(step.step()), step.state(), message));
        if (explanation != null) {
            screen.print("  %s\n  %s".formatted(explanation.what(), explanation.remedy()));
        }
    }

    private static String words(Setup setup) {
        return switch (setup.state()) {
            case "completed" -> "All is well";
            case "failed" -> "A step or a check failed";
            default -> "The set-up could not run";
        };
    }
}
