package io.barrelhead.deploy.launch.system;

import io.barrelhead.deploy.launch.kafka.LocalKafka;
import io.barrelhead.deploy.launch.postgres.EmbeddedPostgres;
import io.barrelhead.deploy.launch.process.Part;
import io.barrelhead.deploy.launch.services.ConnectionsFile;
import io.barrelhead.deploy.launch.services.Module;
import io.barrelhead.deploy.launch.services.Sandbox;
import io.barrelhead.deploy.launch.services.Service;
import io.barrelhead.deploy.launch.services.Surroundings;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Passwords;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The parts of one local system: first the servers, then the services that need them.
///
/// @param servers  PostgreSQL, Kafka, the sandbox, as far as they are ours
/// @param services the four, in flow order
record Parts(List<Part> servers, List<Part> services) {

    /// Every name that a part can have, in the order of the flow.
    static final List<String> NAMES = Stream.concat(
                    Stream.of("postgres", "kafka", "sandbox"),
                    Arrays.stream(Module.values()).map(Module::folder))
            .toList();

    static Parts of(Checkout checkout, Home home, Settings settings, Map<String, String> environment) {
        Passwords passwords = Passwords.keptIn(home, environment);
        List<Part> servers = new ArrayList<>();
        if (settings.servers().postgresUrl().isEmpty()) {
            int port = settings.ports().of(Port.POSTGRES);
            servers.add(new EmbeddedPostgres(home, checkout, passwords, port));
        }
        LocalKafka kafka = new LocalKafka(home, checkout, settings);
        if (settings.servers().kafka().isEmpty()) {
            servers.add(kafka);
        }
        Sandbox sandbox = new Sandbox(home, checkout, settings.ports());
        ConnectionsFile connections = switch (settings.sources()) {
            case Sources.Sandbox demo -> {
                servers.add(sandbox);
                yield sandbox.connections();
            }
            case Sources.OwnFile own -> new ConnectionsFile(own.file());
        };
        Surroundings around = new Surroundings(
                checkout,
                home,
                settings,
                passwords,
                settings.servers()
                        .postgresUrl()
                        .orElseGet(() -> EmbeddedPostgres.url(settings.ports().of(Port.POSTGRES))),
                settings.servers().kafka().orElseGet(kafka::brokers),
                connections,
                environment.getOrDefault("BARRELHEAD_BIND_ADDRESS", "127.0.0.1"));
        return new Parts(
                servers,
                Arrays.stream(Module.values())
                        .<Part>map(module -> new Service(module, around))
                        .toList());
    }

    /// In the order they are started in.
    List<Part> all() {
        return Stream.concat(servers.stream(), services.stream()).toList();
    }
}
