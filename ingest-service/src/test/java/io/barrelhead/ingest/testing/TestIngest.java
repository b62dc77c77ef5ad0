package io.barrelhead.ingest.testing;

import io.barrelhead.contracts.testing.TestKafka;
import io.barrelhead.contracts.testing.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The service with a real PostgreSQL and Kafka, and with sources on this machine.
public final class TestIngest implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestIngest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts the service; pauses are short, no first load is asked for, and no schedule is ever due.
    ///
    /// @param more arguments, which come before the usual ones
    public static TestIngest start(TestPostgres database, SourceServer source, String... more) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.kafka.bootstrap-servers=" + TestKafka.brokers(),
                "--barrelhead.allow-insecure-sources=true",
                "--barrelhead.ingest.initial-load=false",
                "--barrelhead.ingest.schedules.enabled=false",
                "--barrelhead.ingest.outbox-pause=20ms",
                "--barrelhead.ingest.fetch.tries=2",
                "--barrelhead.ingest.fetch.first-pause=10ms",
                "--barrelhead.ingest.fetch.circuit-failures=1000",
                "--barrelhead.ingest.work.progress-pause=100ms",
                "--barrelhead.ingest.work.queue-pause=100ms",
                "--barrelhead.ingest.work.broker-pause=100ms",
                "--barrelhead.ingest.webhooks.walk-pause=100ms",
                "--db-scheduler.polling-interval=100ms"));
        arguments.addAll(shop(0, "shop", source.url() + "/v1"));
        arguments.addAll(
                connection(0, "webhook-username=" + Webhooks.USERNAME, "webhook-password=" + Webhooks.PASSWORD));
        arguments.addAll(shop(1, "other-shop", source.url() + "/other/v1"));
        arguments.addAll(visits(2, "visits", source.url()));
        arguments.addAll(connection(2, "webhook-header=" + Webhooks.HEADER, "webhook-secret=" + Webhooks.SECRET));
        for (String argument : more) {
            // given twice, both would count
            arguments.removeIf(one -> one.startsWith(argument.substring(0, argument.indexOf('=') + 1)));
            arguments.add(argument);
        }
        return new TestIngest(new SpringApplicationBuilder(application()).run(arguments.toArray(String[]::new)));
    }

    private static Class<?> application() {
        try {
            return Class.forName("io.barrelhead.ingest.IngestApplication");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the application's class was renamed", e);
        }
    }

    /// The arguments of one shop more.
    ///
    /// @param position 3 and up: those before are there always
    public static List<String> shop(int position, String id, String url) {
        return connection(
                position,
                "id=" + id,
                "source=commerce7",
                "entity=" + (position == 0 ? "estate" : "town"),
                "time-zone=America/Los_Angeles",
                "base-url=" + url,
                "tenant=example-estate",
                "app-id=app",
                "app-secret=hush-app-secret");
    }

    private static List<String> visits(int position, String id, String url) {
        return connection(
                position,
                "id=" + id,
                "source=tock",
                "entity=estate",
                "time-zone=America/Los_Angeles",
                "base-url=" + url,
                "api-key=hush-api-key",
                "business-id=707",
                "business-group-id=45");
    }

    private static List<String> connection(int position, String... properties) {
        return Arrays.stream(properties)
                .map(property -> "--barrelhead.connections[%d].%s".formatted(position, property))
                .toList();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public String managementUrl() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
