package io.barrelhead.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.FreePorts;
import io.barrelhead.deploy.launch.follow.Connections;
import io.barrelhead.deploy.launch.follow.Ingestions;
import io.barrelhead.deploy.launch.follow.Publication;
import io.barrelhead.deploy.launch.gateway.Connection;
import io.barrelhead.deploy.launch.gateway.Freshness;
import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.Ingestion;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import io.barrelhead.deploy.launch.system.LocalSystem;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Servers and services as `./barrelhead up` starts them, on free ports and in a state folder of their own.
final class RunningSystem implements AutoCloseable {

    private final LocalSystem system;
    private final Gateway gateway;
    private final Screen screen = new Screen(System.out, false, false);

    private RunningSystem(LocalSystem system, Gateway gateway) {
        this.system = system;
        this.gateway = gateway;
    }

    static RunningSystem start(Path folder, Path connections) {
        Map<String, String> environment = FreePorts.environment();
        Home home = new Home(folder);
        Settings settings = Settings.chosen(environment, Optional.empty(), new Sources.OwnFile(connections));
        LocalSystem system = new LocalSystem(new Checkout(Path.of("..")), home, environment, InstantSource.system());
        system.start(settings, System.out::println);
        return new RunningSystem(system, new Gateway(settings.address(), home.adminKey()));
    }

    /// Waits for the first run of every connection and for its numbers.
    void awaitFirstRuns() {
        requireCompleted(new Ingestions(gateway, screen).follow(new Connections(gateway).newestRuns()));
        awaitNumbers();
    }

    /// Runs every connection again and waits for the numbers.
    void ingestAll(String mode) {
        List<String> runs = new Connections(gateway)
                .all().stream().map(connection -> ask(connection, mode)).toList();
        requireCompleted(new Ingestions(gateway, screen).follow(runs));
        awaitNumbers();
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

    JsonNode get(String path) {
        return gateway.get(path, JsonNode.class);
    }

    @Override
    public void close() {
        system.stop(System.out::println);
    }
}
