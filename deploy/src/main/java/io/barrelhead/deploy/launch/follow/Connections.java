package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.Connection;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import java.util.List;
import java.util.stream.Stream;

/// The connections of the running system and their latest runs.
public final class Connections {

    private final Gateway gateway;

    public Connections(Gateway gateway) {
        this.gateway = gateway;
    }

    public List<Connection> all() {
        return Patient.ask(() -> gateway.get("/api/v1/connections", Connection.Page.class))
                .items();
    }

    /// The newest run of each connection, as far as it has any.
    public List<String> newestRuns() {
        return all().stream().flatMap(Connections::newestRun).toList();
    }

    /// Asks for a run where there is none, or where the newest failed.
    public void askAgain() {
        for (Connection connection : all()) {
            Connection.LastRun run = connection.lastRun();
            if (run == null || run.failed()) {
                String mode = connection.lastSuccessAt() == null ? "full" : "incremental";
                Ingestion.Request request = new Ingestion.Request(connection.id(), mode, null, null);
                gateway.post("/api/v1/ingestions", request, Ingestion.class);
            }
        }
    }

    /// How each is, in a line.
    public List<String> lines() {
        return all().stream().map(this::line).toList();
    }

    private String line(Connection connection) {
        Connection.LastRun run = connection.lastRun();
        return (run == null ? connection.id() + " never ran" : IngestionView.line(ingestion(run.id())))
                + ConnectionHealth.of(connection);
    }

    private static Stream<String> newestRun(Connection connection) {
        Connection.LastRun run = connection.lastRun();
        return run == null ? Stream.empty() : Stream.of(run.id());
    }

    private Ingestion ingestion(String id) {
        return Patient.ask(() -> gateway.get("/api/v1/ingestions/" + id, Ingestion.class));
    }
}
