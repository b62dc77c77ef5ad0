package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.Connection;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import java.util.List;

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

    /// The newest run of each connection; one that never had any gets one now.
    public List<String> newestRuns() {
        return all().stream().map(this::newestRun).toList();
    }

    /// How each is, in a line.
    public List<String> lines() {
        return all().stream().map(this::line).toList();
    }

    private String line(Connection connection) {
        Connection.LastRun run = connection.lastRun();
        String reason = connection.reason();
        return (run == null ? connection.id() + " never ran" : IngestionView.line(ingestion(run.id())))
                + (reason == null ? "" : "; %s: %s".formatted(connection.state(), reason));
    }

    private String newestRun(Connection connection) {
        Connection.LastRun run = connection.lastRun();
        if (run != null) {
            return run.id();
        }
        Ingestion.Request request = new Ingestion.Request(connection.id(), "full", null, null);
        return gateway.post("/api/v1/ingestions", request, Ingestion.class).id();
    }

    private Ingestion ingestion(String id) {
        return Patient.ask(() -> gateway.get("/api/v1/ingestions/" + id, Ingestion.class));
    }
}
