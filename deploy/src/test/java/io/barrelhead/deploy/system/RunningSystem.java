package io.barrelhead.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.follow.Connections;
import io.barrelhead.deploy.launch.follow.Ingestions;
import io.barrelhead.deploy.launch.follow.Publication;
import io.barrelhead.deploy.launch.gateway.Connection;
import io.barrelhead.deploy.launch.gateway.Freshness;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import io.barrelhead.deploy.launch.gateway.NoAnswer;
import io.barrelhead.deploy.launch.postgres.EmbeddedPostgres;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.FreePorts;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Passwords;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import io.barrelhead.deploy.launch.system.LocalSystem;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Servers and services as `./barrelhead up` starts them, on free ports and in a state folder of their own.
public final class RunningSystem implements AutoCloseable {

    /// What ends a connections file where no run may begin by its schedule.
    public static final String NO_SCHEDULES = "  ingest:\n    schedules:\n      enabled: false\n";

    private final LocalSystem system;
    private final Home home;
    private final Settings settings;
    private final Gateway gateway;
    private final Screen screen = new Screen(System.out, false, false);

    private RunningSystem(LocalSystem system, Home home, Settings settings) {
        this.system = system;
        this.home = home;
        this.settings = settings;
        this.gateway = new Gateway(settings.address(), home.adminKey());
    }

    public static RunningSystem start(Path folder, Path connections) {
        Map<String, String> environment = FreePorts.environment();
        Home home = new Home(folder);
        Settings settings = Settings.chosen(environment, Optional.empty(), new Sources.OwnFile(connections));
        LocalSystem system = new LocalSystem(new Checkout(Path.of("..")), home, environment, InstantSource.system());
        system.start(settings, System.out::println);
        return new RunningSystem(system, home, settings);
    }

    /// Where sources send their webhooks.
    public String address() {
        return settings.address();
    }

    /// Waits for the first run of every connection and for its numbers.
    public void awaitFirstRuns() {
        requireCompleted(new Ingestions(gateway, screen).follow(new Connections(gateway).newestRuns()));
        awaitNumbers();
    }

    /// Runs every connection again and waits for the numbers.
    public void ingestAll(String mode) {
        awaitAll(askAll(mode));
    }

    /// Asks for a run of every connection. Returns their ids.
    public List<String> askAll(String mode) {
        return new Connections(gateway)
                .all().stream().map(connection -> ask(connection, mode)).toList();
    }

    /// Whether one of these runs has not ended; while nobody answers, it is.
    public boolean isUnderway(List<String> runs) {
        try {
            return runs.stream()
                    .map(id -> gateway.get("/api/v1/ingestions/" + id, Ingestion.class))
                    .anyMatch(run -> !run.ended());
        } catch (NoAnswer e) {
            return true;
        }
    }

    /// Waits for runs and their numbers.
    public void awaitAll(List<String> runs) {
        requireCompleted(new Ingestions(gateway, screen).follow(runs));
        awaitNumbers();
    }

    /// Ends a part as a crash would: with SIGKILL.
    ///
    /// @return false if it did not run
    public boolean kill(String part) {
        return system.kill(part);
    }

    /// Starts again what does not run.
    public void startAgain() {
        system.start(settings, line -> {});
    }

    /// As the superuser, who may look everywhere.
    public java.sql.Connection database() throws SQLException {
        return DriverManager.getConnection(
                EmbeddedPostgres.url(settings.ports().of(Port.POSTGRES)),
                "postgres",
                Passwords.keptIn(home, Map.of()).superuser());
    }

    private String ask(Connection connection, String mode) {
        Ingestion.Request request = new Ingestion.Request(connection.id(), mode, null, null);
        return gateway.post("/api/v1/ingestions", request, Ingestion.class).id();
    }

    private static void requireCompleted(List<Ingestion> runs) {
        assertThat(runs)
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.state())
                        .as("%s: %s", run.connection(), run.error())
                        .isEqualTo("completed"));
    }

    private void awaitNumbers() {
        Freshness freshness = new Publication(gateway, screen).await();
        assertThat(freshness.stale()).as(freshness.staleReason()).isFalse();
    }

    public JsonNode get(String path) {
        return gateway.get(path, JsonNode.class);
    }

    @Override
    public void close() {
        system.stop(System.out::println);
    }
}
