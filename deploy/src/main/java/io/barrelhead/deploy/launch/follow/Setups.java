package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Setup;
import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Table;
import io.barrelhead.deploy.launch.terminal.Words;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shows a set-up until it ends.
public final class Setups {

    private static final Duration BETWEEN = Duration.ofMillis(300);
    private static final int LONGEST_MESSAGE = 60;

    private final Gateway gateway;
    private final Screen screen;

    public Setups(Gateway gateway, Screen screen) {
        this.gateway = gateway;
        this.screen = screen;
    }

    /// Returns it as it ended.
    public Setup follow(String id, boolean silent) {
        Set<String> told = new HashSet<>();
        while (true) {
            Setup now = Patient.ask(() -> gateway.get("/api/v1/setups/" + id, Setup.class));
            if (!silent) {
                show(now, told);
            }
            if (now.ended()) {
                screen.settle();
                return now;
            }
            Waiting.pause(BETWEEN);
        }
    }

    private void show(Setup setup, Set<String> told) {
        List<String> lines = table(setup).lines();
        if (screen.isTerminal()) {
            screen.draw(lines);
            return;
        }
        for (int i = 0; i < setup.steps().size(); i++) {
            String state = setup.steps().get(i).state();
            if (!state.equals("queued")
                    && !state.equals("running")
                    && told.add(setup.steps().get(i).step())) {
                screen.print("  " + lines.get(i + 1));
            }
        }
    }

    private static Table table(Setup setup) {
        Table table = new Table("step", "state", ">time", ">nodes", ">rows", "");
        for (Setup.Step step : setup.steps()) {
            Double seconds = step.seconds();
            Integer nodes = step.nodes();
            Long rows = step.rows();
            table.row(
                    step.step(),
                    step.state(),
                    seconds == null ? "" : String.format(Locale.ROOT, "%.1f s", seconds),
                    nodes == null ? "" : Words.count(nodes),
                    rows == null ? "" : Words.count(rows),
                    line(step.message()));
        }
        return table;
    }

    private static String line(@Nullable String message) {
        String first =
                message == null ? "" : message.lines().findFirst().orElse("").strip();
        return first.length() <= LONGEST_MESSAGE ? first : first.substring(0, LONGEST_MESSAGE - 1) + "…";
    }
}
