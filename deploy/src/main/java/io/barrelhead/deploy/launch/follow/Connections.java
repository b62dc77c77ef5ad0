package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.Connection;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import java.util.List;
import java.util.Optional;

/// The connections of the running system and their latest runs.
public final class Connections {

    private final Gateway gateway;

    public Connections(Gateway gateway) {
        this.gateway = gateway;
    }

    public List<Connection> all() {
        return Patient.ask(() -> gateway.get("/api/v1/connections?limit=500", Connection.Page.class))
                .items();
    }

    /// The newest run of each connection; one that never had any gets one now.
    public List<String> newestRuns() {
        return all().stream()
                .map(connection ->
                        newestRun(connection).orElseGet(() -> ask(connection)).id())
                .toList();
    }

    /// How each is, in a line.
    public List<String> lines() {
        return all().stream().map(this::line).toList();
    }

    private String line(Connection connection) {
        String run = newestRun(connection).map(IngestionView::line).orElse(connection.id() + " never ran");
        String broken = connection.brokenReason();
        return broken == null ? run : "%s (%s)".formatted(run, broken);
    }

    private Optional<Ingestion> newestRun(Connection connection) {
        String path = "/api/v1/ingestions?limit=1&connection=" + connection.id();
        return Patient.ask(() -> gateway.get(path, Ingestion.Page.class)).items().stream()
                .findFirst();
    }

    private Ingestion ask(Connection connection) {
        Ingestion.Request request = new Ingestion.Request(connection.id(), "full", null, null);
        return gateway.post("/api/v1/ingestions", request, Ingestion.class);
    }
}
