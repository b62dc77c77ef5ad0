package io.barrelhead.deploy.launch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.Topics;
import io.barrelhead.deploy.launch.process.Part;
import io.barrelhead.deploy.launch.process.ProcessState;
import io.barrelhead.deploy.launch.process.Processes;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.FreePorts;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Passwords;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Role;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.settings.Sources;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher's own servers, as real processes.
class ServersIT {

    private static final TopicPartition RECORDS = new TopicPartition(Topics.RECORDS, 0);

    @TempDir
    private Path folder;

    private Home home;
    private Settings settings;
    private Processes processes;
    private Parts servers;

    @BeforeEach
    void chooseFreePorts() {
        home = new Home(folder);
        settings = Settings.chosen(FreePorts.environment(), Optional.empty(), new Sources.Sandbox());
        processes = new Processes(home, InstantSource.system());
        Parts all = Parts.of(new Checkout(Path.of("..")), home, settings, Map.of());
        servers = new Parts(
                all.servers().stream()
                        .filter(part -> !part.name().equals("sandbox"))
                        .toList(),
                List.of());
    }

    @AfterEach
    void stop() {
        new Stop(processes, line -> {}).run(servers.all());
    }

    @Test
    void whatIsKilledStartsAgainWithItsData() throws Exception {
        start();
        execute("create table ingest.kept as select 7 as number");
        send(new byte[Topics.LARGEST_RECORD]);

        servers.all().forEach(this::kill);
        start();

        assertThat(number("select number from ingest.kept")).isEqualTo(7);
        assertThat(received().value()).hasSize(Topics.LARGEST_RECORD);
    }

    @Test
    void startingAgainLeavesAloneWhatRuns() {
        start();
        ProcessState postgres = processes.state("postgres");
        kill(servers.servers().getLast());

        start();

        assertThat(processes.state("postgres")).isEqualTo(postgres);
        assertThat(processes.runs("kafka")).isTrue();
    }

    @Test
    void stoppingLeavesNoProcessBehind() {
        start();
        List<ProcessHandle> family = processesOfThisHome();

        stop();

        assertThat(family).hasSizeGreaterThan(2).noneMatch(ProcessHandle::isAlive);
        assertThat(processesOfThisHome()).isEmpty();
        assertThat(processes.state("kafka")).isInstanceOf(ProcessState.Stopped.class);
    }

    private void start() {
        new Start(processes, settings.ports(), line -> {}).run(servers);
    }

    private void kill(Part part) {
        if (processes.state(part.name()) instanceof ProcessState.Running running) {
            ProcessHandle.of(running.pid()).orElseThrow().destroyForcibly();
            await().until(() -> !processes.runs(part.name()));
        }
    }

    private List<ProcessHandle> processesOfThisHome() {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
    }

    private Connection connect() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("user", Role.INGEST.user());
        properties.setProperty("password", Passwords.keptIn(home, Map.of()).of(Role.INGEST));
        String url = "jdbc:postgresql://127.0.0.1:%d/barrelhead"
                .formatted(settings.ports().of(Port.POSTGRES));
        return DriverManager.getConnection(url, properties);
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = connect()) {
            connection.createStatement().execute(sql);
        }
    }

    private int number(String sql) throws Exception {
        try (Connection connection = connect();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private String brokers() {
        return "127.0.0.1:" + settings.ports().of(Port.KAFKA);
    }

    private void send(byte[] value) throws Exception {
        Map<String, Object> brokers = Map.of("bootstrap.servers", brokers());
        try (Admin admin = Admin.create(brokers)) {
            admin.createTopics(List.of(new NewTopic(Topics.RECORDS, 1, (short) 1)))
                    .all()
                    .get();
        }
        Map<String, Object> producing =
                Map.of("bootstrap.servers", brokers(), "acks", "all", "max.request.size", value.length * 2);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.RECORDS, value)).get();
        }
    }

    private ConsumerRecord<byte[], byte[]> received() {
        Map<String, Object> consuming = Map.of("bootstrap.servers", brokers(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(consuming, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(RECORDS));
            return consumer.poll(Duration.ofSeconds(30)).iterator().next();
        }
    }
}
