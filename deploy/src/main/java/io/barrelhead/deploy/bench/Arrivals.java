package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Watches the dashboard while sales are sent, and tells how long each took to be served. Sales are served in the order
/// of their sending: as soon as the dashboard counts n more orders, the first n of them are.
final class Arrivals {

    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ServedDashboard dashboard;
    private final InstantSource clock;
    private final List<Sale> served = new ArrayList<>();
    private final List<Instant> sent = new CopyOnWriteArrayList<>();
    private final long before;

    Arrivals(ServedDashboard dashboard, InstantSource clock) {
        this.dashboard = dashboard;
        this.clock = clock;
        this.before = dashboard
                .changed()
                .orElseThrow(() -> new IllegalStateException("the dashboard was not served"))
                .orders();
    }

    /// One sale on its way.
    ///
    /// @param generation that it was first served in
    record Sale(Instant sent, Instant served, long generation) {

        Duration took() {
            return Duration.between(sent, served);
        }
    }

    /// Another request begins now; called in the order of sending.
    void sending() {
        sent.add(clock.instant());
    }

    /// Looks until as many sales are served.
    ///
    /// @param check throws what ended the sending
    List<Sale> await(int sales, Runnable check) {
        Instant end = clock.instant().plus(PATIENCE);
        while (served.size() < sales) {
            check.run();
            dashboard.changed().ifPresent(this::take);
            if (clock.instant().isAfter(end)) {
                throw new Problem(
                        "Only %d of %d sales were served within %s.".formatted(served.size(), sales, PATIENCE),
                        "Look at the services' logs.");
            }
            Waiting.pause(BETWEEN);
        }
        Answers.require("sales served", sales, served.size());
        return List.copyOf(served);
    }

    private void take(ServedDashboard.Served now) {
        Instant at = clock.instant();
        while (served.size() < now.orders() - before) {
            served.add(new Sale(sent.get(served.size()), at, now.generation()));
        }
    }
}
