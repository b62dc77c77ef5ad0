package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Transform;
import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Table;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Shows a transform until it ends.
public final class Transforms {

    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final Gateway gateway;
    private final Screen screen;

    public Transforms(Gateway gateway, Screen screen) {
        this.gateway = gateway;
        this.screen = screen;
    }

    /// Returns it as it ended.
    public Transform follow(String id) {
        Set<String> told = new HashSet<>();
        while (true) {
            Transform now = Patient.ask(() -> gateway.get("/api/v1/transforms/" + id, Transform.class));
            show(now, told);
            if (now.ended()) {
                screen.settle();
                return now;
            }
            Waiting.pause(BETWEEN);
        }
    }

    private void show(Transform transform, Set<String> told) {
        List<String> lines = table(transform).lines();
        if (screen.isTerminal()) {
            screen.draw(lines);
            return;
        }
        for (Transform.Stage stage : transform.stages()) {
            if (!stage.state().equals("queued") && told.add(stage.stage() + stage.state())) {
                screen.print("  " + stage.stage() + " " + stage.state() + " " + seconds(stage));
            }
        }
    }

    private static Table table(Transform transform) {
        Table table = new Table("stage", "state", ">time", "");
        for (Transform.Stage stage : transform.stages()) {
            table.row(stage.stage(), stage.state(), seconds(stage), Objects.requireNonNullElse(stage.message(), ""));
        }
        return table;
    }

    private static String seconds(Transform.Stage stage) {
        Double seconds = stage.seconds();
        return seconds == null ? "" : String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
