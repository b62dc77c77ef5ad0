package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.Freshness;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Words;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Waits until everything that landed is in the published numbers.
public final class Publication {

    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final Gateway gateway;
    private final Screen screen;

    public Publication(Gateway gateway, Screen screen) {
        this.gateway = gateway;
        this.screen = screen;
    }

    /// Fails when a transform failed: then waiting longer changes nothing.
    public Freshness await() {
        while (true) {
            Freshness freshness = Patient.ask(() -> gateway.get("/api/v1/freshness", Freshness.class));
            if (freshness.stale() && !freshness.transformRunning()) {
                throw new Problem(
                        "The transform failed: "
                                + Objects.requireNonNullElse(freshness.staleReason(), "no reason given"),
                        "./barrelhead logs transform-service shows more.");
            }
            if (freshness.isCurrent()) {
                screen.settle();
                return freshness;
            }
            screen.draw(List.of("  %s days to publish%s"
                    .formatted(
                            Words.count(freshness.pendingDays()),
                            freshness.transformRunning() ? ", dbt is running" : "")));
            Waiting.pause(BETWEEN);
        }
    }
}
