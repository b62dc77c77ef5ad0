package io.barrelhead.deploy.launch.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.deploy.launch.follow.Connections;
import io.barrelhead.deploy.launch.gateway.Freshness;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.NoAnswer;
import io.barrelhead.deploy.launch.gateway.Reconciliation;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.terminal.Screen;
import io.barrelhead.deploy.launch.terminal.Words;
import java.net.URLEncoder;
import java.util.Optional;

/// How the connections are and how fresh the numbers, as far as the system tells.
final class DataStatus {

    private final Gateway gateway;
    private final Screen screen;

    DataStatus(Session session) {
        this.gateway = session.gateway();
        this.screen = session.screen();
    }

    void print() {
        try {
            Connections connections = new Connections(gateway);
            connections.lines().forEach(screen::print);
            connections.all().forEach(it -> compared(it.id()).ifPresent(latest -> screen.print(latest.line())));
            screen.print("");
            screen.print(freshness(gateway.get("/api/v1/freshness", Freshness.class)));
        } catch (Problem | NoAnswer e) {
            screen.print(screen.bad("How the data is cannot be told: ") + e.getMessage());
        }
    }

    private Optional<LatestComparison> compared(String connection) {
        Reconciliation.Page page = gateway.get(
                "/api/v1/reconciliations?limit=20&connection=" + URLEncoder.encode(connection, UTF_8),
                Reconciliation.Page.class);
        return LatestComparison.of(connection, page.items());
    }

    private String freshness(Freshness freshness) {
        Long generation = freshness.generation();
        if (generation == null || generation == 0) {
            return "Nothing is published yet; %s days wait.".formatted(Words.count(freshness.pendingDays()));
        }
        String text = "Generation %d, published %s, newest record %s; %s days wait%s."
                .formatted(
                        generation,
                        freshness.publishedAt(),
                        freshness.newestRecordAt(),
                        Words.count(freshness.pendingDays()),
                        freshness.transformRunning() ? ", dbt is running" : "");
        return freshness.stale() ? text + "\n" + screen.bad("Stale: ") + freshness.staleReason() : text;
    }
}
