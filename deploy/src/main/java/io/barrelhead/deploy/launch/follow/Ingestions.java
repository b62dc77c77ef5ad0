package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shows ingestions until they end.
public final class Ingestions {

    private static final Duration BETWEEN = Duration.ofMillis(500);
    // without a terminal a line now and then says that it goes on
    private static final int LOOKS_PER_LINE = 20;

    private final Gateway gateway;
    private final Screen screen;

    public Ingestions(Gateway gateway, Screen screen) {
        this.gateway = gateway;
        this.screen = screen;
    }

    /// Returns them as they ended.
    public List<Ingestion> follow(List<String> ids) {
        Map<String, String> told = new HashMap<>();
        for (int look = 0; ; look++) {
            List<Ingestion> now = new ArrayList<>();
            for (String id : ids) {
                now.add(Patient.ask(() -> gateway.get("/api/v1/ingestions/" + id, Ingestion.class)));
            }
            show(now, told, look % LOOKS_PER_LINE == LOOKS_PER_LINE - 1);
            if (now.stream().allMatch(Ingestion::ended)) {
                screen.settle();
                return now;
            }
            Waiting.pause(BETWEEN);
        }
    }

    private void show(List<Ingestion> ingestions, Map<String, String> told, boolean due) {
        if (screen.isTerminal()) {
            screen.draw(IngestionView.bars(ingestions));
            return;
        }
        for (Ingestion ingestion : ingestions) {
            boolean changed = !ingestion.state().equals(told.put(ingestion.id(), ingestion.state()));
            if (changed || (due && ingestion.state().equals("running"))) {
                screen.print("  " + IngestionView.line(ingestion));
            }
        }
    }
}
