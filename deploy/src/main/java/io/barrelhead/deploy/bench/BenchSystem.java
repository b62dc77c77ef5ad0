package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.follow.Ingestions;
import io.barrelhead.deploy.launch.follow.Publication;
import io.barrelhead.deploy.launch.gateway.Freshness;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import io.barrelhead.deploy.launch.machine.Folders;
import io.barrelhead.deploy.launch.postgres.EmbeddedPostgres;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.process.ProcessState;
import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.FreePorts;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Passwords;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Role;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import io.barrelhead.deploy.launch.system.LocalSystem;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A whole system as `up` starts it, with the embedded servers on free ports and a state folder that goes at the end.
final class BenchSystem implements AutoCloseable {

    private final Home home;
    private final LocalSystem system;
    private final Settings settings;
    private final Gateway gateway;
    private final Screen screen;

    private BenchSystem(Session session, Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
        this.system = new LocalSystem(session.checkout(), home, session.environment(), session.clock());
        this.gateway = new Gateway(settings.address(), home.adminKey());
        this.screen = session.screen();
    }

    /// @param name of the folder below the state folder
    /// @param connectionsYaml a connections file; no run begins by itself
    static BenchSystem start(Session session, String name, String connectionsYaml) {
        Home home = new Home(session.home().folder().resolve("bench").resolve(name));
        Folders.remove(home.folder());
        Path connections = home.directory("sources").resolve("connections.yaml");
        Home.keepPrivate(
                connections,
                connectionsYaml + "  ingest:\n    initial-load: false\n    schedules:\n      enabled: false\n");
        BenchSystem system = new BenchSystem(session, home, settings(session, connections));
        session.screen().print("Starting a system of its own in " + home.folder());
        try {
            system.system.start(system.settings, line -> {});
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private static Settings settings(Session session, Path connections) {
        Map<String, String> environment = new HashMap<>(FreePorts.environment());
        // the full compiler, as in a container: what is measured comes after the first minutes
        environment.put(Settings.JAVA_OPTIONS, session.environment().getOrDefault(Settings.JAVA_OPTIONS, ""));
        return Settings.chosen(environment, Optional.empty(), new Sources.OwnFile(connections));
    }

    Gateway gateway() {
        return gateway;
    }

    /// Reads everything that a connection has, to the landing of the last record.
    Ingestion ingest(String connection) {
        return await(askFor(connection));
    }

    /// Begins to read everything that a connection has.
    ///
    /// @return the run
    String askFor(String connection) {
        Ingestion.Request request = new Ingestion.Request(connection, "full", null, null);
        return gateway.post("/api/v1/ingestions", request, Ingestion.class).id();
    }

    Ingestion await(String id) {
        Ingestion run = new Ingestions(gateway, screen).follow(List.of(id)).getFirst();
        if (!run.completed()) {
            throw new Problem(
                    "The ingestion of %s %s: %s".formatted(run.connection(), run.state(), run.error()),
                    "Its logs: " + home.log("ingest-service"));
        }
        return run;
    }

    /// Whether a run has ended, and all that landed is published.
    boolean isPublished(String run) {
        return gateway.get("/api/v1/ingestions/" + run, Ingestion.class).ended()
                && gateway.get("/api/v1/freshness", Freshness.class).isCurrent();
    }

    /// Waits until all that landed is published.
    void awaitNumbers() {
        new Publication(gateway, screen).await();
    }

    /// As the superuser, who may look everywhere.
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                EmbeddedPostgres.url(settings.ports().of(Port.POSTGRES)),
                "postgres",
                Passwords.keptIn(home, Map.of()).superuser());
    }

    /// Sends webhooks to its public door.
    Hooks hooks(Instant present) {
        return new Hooks(settings.address(), present);
    }

    ServedDashboard dashboard() {
        return new ServedDashboard(settings.address(), home.adminKey());
    }

    /// Ends a part for good.
    void kill(String part) {
        system.kill(part);
    }

    /// dbt's command line on this system's database.
    ColdDbt coldDbt(Checkout checkout) {
        Map<String, String> environment = Map.of(
                "BARRELHEAD_DBT_HOST", "127.0.0.1",
                "BARRELHEAD_DBT_PORT", String.valueOf(settings.ports().of(Port.POSTGRES)),
                "BARRELHEAD_DBT_DATABASE", "barrelhead",
                "BARRELHEAD_DBT_USER", Role.DBT.user(),
                "BARRELHEAD_DBT_PASSWORD", Passwords.keptIn(home, Map.of()).of(Role.DBT));
        return new ColdDbt(checkout, environment, home.directory("cold-dbt"));
    }

    /// The processor time that each part and its children took so far.
    Map<String, Duration> processorTimes() {
        Map<String, Duration> times = new TreeMap<>();
        system.status().forEach(part -> {
            if (part.state() instanceof ProcessState.Running running) {
                times.put(part.name(), ProcessorTime.of(running.pid()));
            }
        });
        return times;
    }

    @Override
    public void close() {
        system.stop(line -> {});
        Folders.remove(home.folder());
    }
}
