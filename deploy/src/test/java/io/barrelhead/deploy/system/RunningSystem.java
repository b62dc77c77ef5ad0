package io.barrelhead.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.follow.Connections;
import io.barrelhead.deploy.launch.follow.Ingestions;
import io.barrelhead.deploy.launch.gateway.Freshness;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import io.barrelhead.deploy.launch.gateway.NoAnswer;
import io.barrelhead.deploy.launch.kafka.LocalKafka;
import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.postgres.EmbeddedPostgres;
import io.barrelhead.deploy.launch.process.ProcessState;
import io.barrelhead.deploy.launch.services.ConnectionsFile;
import io.barrelhead.deploy.launch.services.Module;
import io.barrelhead.deploy.launch.services.Service;
import io.barrelhead.deploy.launch.services.Surroundings;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.FreePorts;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Passwords;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Ports;
import io.barrelhead.deploy.launch.settings.Role;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import io.barrelhead.deploy.launch.system.LocalSystem;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Servers and services as `./barrelhead up` starts them, on free ports and in a state folder of their own.
public final class RunningSystem implements AutoCloseable {

    /// What ends a connections file where no run may begin by its schedule.
    public static final String NO_SCHEDULES = "  ingest:\n    schedules:\n      enabled: false\n";

    private static final Checkout CHECKOUT = new Checkout(Path.of(".."));

    private static final Duration HEALS_WITHIN = Duration.ofMinutes(10);

    private final LocalSystem system;
    private final Home home;
    private final Settings settings;
    private final Path connections;
    private final Gateway gateway;
    private final Screen screen = new Screen(System.out, false, false);

    private RunningSystem(LocalSystem system, Home home, Settings settings, Path connections) {
        this.system = system;
        this.home = home;
        this.settings = settings;
        this.connections = connections;
        this.gateway = new Gateway(settings.address(), home.adminKey());
    }

    public static RunningSystem start(Path folder, Path connections) {
        Map<String, String> environment = FreePorts.environment();
        Home home = new Home(folder);
        Settings settings = Settings.chosen(environment, Optional.empty(), new Sources.OwnFile(connections));
        LocalSystem system = new LocalSystem(CHECKOUT, home, environment, InstantSource.system());
        system.start(settings, System.out::println);
        return new RunningSystem(system, home, settings, connections);
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
                .all().stream().map(connection -> ask(connection.id(), mode)).toList();
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

    /// The process of a part, while it runs.
    public Optional<ProcessHandle> process(String part) {
        return system.status().stream()
                .filter(status -> status.name().equals(part))
                .flatMap(status -> status.state() instanceof ProcessState.Running running
                        ? ProcessHandle.of(running.pid()).stream()
                        : Stream.empty())
                .findFirst();
    }

    /// A service that is started otherwise than the launcher starts it, on the same servers and sources.
    ///
    /// @param state where it keeps its files
    /// @param moved ports that are not the launcher's
    /// @param options of Java, beside the usual ones
    public Service service(Module module, Path state, Map<Port, Integer> moved, List<String> options) {
        Map<Port, Integer> ports = new EnumMap<>(settings.ports().numbers());
        ports.putAll(moved);
        List<String> javaOptions =
                Stream.concat(settings.javaOptions().stream(), options.stream()).toList();
        Settings own = new Settings(new Ports(ports), settings.servers(), settings.sources(), javaOptions);
        return new Service(
                module,
                new Surroundings(
                        CHECKOUT,
                        new Home(state),
                        own,
                        passwords(),
                        EmbeddedPostgres.url(settings.ports().of(Port.POSTGRES)),
                        new LocalKafka(home, CHECKOUT, settings).brokers(),
                        new ConnectionsFile(connections),
                        "127.0.0.1"));
    }

    /// Its state folder.
    public Path folder() {
        return home.folder();
    }

    public int port(Port port) {
        return settings.ports().of(port);
    }

    /// Starts again what does not run.
    public void startAgain() {
        system.start(settings, line -> {});
    }

    /// As the superuser, who may look everywhere.
    public java.sql.Connection database() throws SQLException {
        return database("postgres", passwords().superuser());
    }

    public java.sql.Connection database(Role role) throws SQLException {
        return database(role.user(), passwords().of(role));
    }

    private java.sql.Connection database(String user, String password) throws SQLException {
        return DriverManager.getConnection(EmbeddedPostgres.url(settings.ports().of(Port.POSTGRES)), user, password);
    }

    private Passwords passwords() {
        return Passwords.keptIn(home, Map.of());
    }

    /// Asks for a run of one connection. Returns its id.
    public String ask(String connection, String mode) {
        Ingestion.Request request = new Ingestion.Request(connection, mode, null, null);
        return gateway.post("/api/v1/ingestions", request, Ingestion.class).id();
    }

    private static void requireCompleted(List<Ingestion> runs) {
        assertThat(runs)
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.state())
                        .as("%s: %s", run.connection(), run.error())
                        .isEqualTo("completed"));
    }

    // a run that a crash cut short has failed; the next one heals
    private void awaitNumbers() {
        AtomicReference<Object> last = new AtomicReference<>("no answer");
        boolean healthy = Waiting.until(() -> isHealthy(last), HEALS_WITHIN);
        assertThat(healthy).as("%s", last).isTrue();
    }

    private boolean isHealthy(AtomicReference<Object> last) {
        try {
            Freshness freshness = gateway.get("/api/v1/freshness", Freshness.class);
            last.set(freshness);
            return freshness.isCurrent() && !freshness.stale();
        } catch (NoAnswer e) {
            return false;
        }
    }

    public JsonNode get(String path) {
        return gateway.get(path, JsonNode.class);
    }

    public JsonNode post(String path, Object body) {
        return gateway.post(path, body, JsonNode.class);
    }

    @Override
    public void close() {
        system.stop(System.out::println);
    }
}
