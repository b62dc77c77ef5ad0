package io.barrelhead.deploy.launch.kafka;

import io.barrelhead.deploy.launch.machine.Command;
import io.barrelhead.deploy.launch.machine.Executables;
import io.barrelhead.deploy.launch.process.Launch;
import io.barrelhead.deploy.launch.process.Part;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Ports;
import io.barrelhead.deploy.launch.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One broker, which is its own controller, of the same release as the clients.
public final class LocalKafka implements Part {

    private final Home home;
    private final Checkout checkout;
    private final Ports ports;
    private final List<String> javaOptions;

    public LocalKafka(Home home, Checkout checkout, Settings settings) {
        this.home = home;
        this.checkout = checkout;
        this.ports = settings.ports();
        this.javaOptions = settings.javaOptions();
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
    }

    /// The bootstrap servers.
    public String brokers() {
        return "127.0.0.1:" + ports.of(Port.KAFKA);
    }

    @Override
    public void prepare() {
        BrokerSettings settings = new BrokerSettings(ports, data());
        try {
            Files.writeString(settingsFile(), settings.text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + settingsFile(), e);
        }
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
    }

    @Override
    public Launch launch() {
        List<String> command = java("-Xms128m", "-Xmx512m", "-XX:+ExitOnOutOfMemoryError");
        command.addAll(javaOptions);
        command.addAll(List.of("kafka.Kafka", settingsFile().toString()));
        return new Launch(command, Map.of(), home.directory("kafka"), new BrokerSettings(ports, data()).text());
    }

    @Override
    public boolean ready() {
        return BrokerProbe.answers("127.0.0.1", ports.of(Port.KAFKA));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }

    private void format() {
        List<String> command = java("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("kafka.tools.StorageTool", "format", "--ignore-formatted"));
        command.addAll(
                List.of("-t", BrokerSettings.clusterId(), "-c", settingsFile().toString()));
        Command.run("format Kafka's storage", command, Map.of(), home.log("kafka-format"));
    }

    private List<String> java(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Executables.java().toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        command.add("-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info");
        command.addAll(List.of("-classpath", checkout.kafkaJars() + "/*"));
        return command;
    }

    private Path settingsFile() {
        return home.directory("kafka").resolve("server.properties");
    }

    private Path data() {
        return home.directory("kafka", "data");
    }
}
