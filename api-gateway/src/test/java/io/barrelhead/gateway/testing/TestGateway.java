package io.barrelhead.gateway.testing;

import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.gateway.GatewayApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole gateway on free ports, before a real PostgreSQL and three services written by hand.
public final class TestGateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path firstKeyFile;

    public final TestPostgres database;
    public final Upstream ingest;
    public final Upstream transform;
    public final Upstream kpi;

    private TestGateway(Started started, TestPostgres database, Upstream... upstreams) {
        this.context = started.context();
        this.firstKeyFile = started.firstKeyFile();
        this.database = database;
        this.ingest = upstreams[0];
        this.transform = upstreams[1];
        this.kpi = upstreams[2];
    }

    /// The one that most tests share; they add to its keys and change nothing else.
    public static TestGateway shared() {
        return Shared.GATEWAY;
    }

    public static TestGateway start() {
        return start(TestPostgres.database(), Map.of());
    }

    public static TestGateway start(TestPostgres database, Map<String, String> settings) {
        Upstream ingest = Upstream.start();
        Upstream transform = Upstream.start();
        Upstream kpi = Upstream.start();
        Map<String, String> all = new TreeMap<>(Map.of(
                "BARRELHEAD_INGEST_URL", ingest.uri().toString(),
                "BARRELHEAD_TRANSFORM_URL", transform.uri().toString(),
                "BARRELHEAD_KPI_URL", kpi.uri().toString()));
        all.putAll(settings);
        return new TestGateway(launch(database, all), database, ingest, transform, kpi);
    }

    private static Started launch(TestPostgres database, Map<String, String> settings) {
        Path firstKeyFile = temporaryFolder().resolve("first-key");
        Map<String, Object> all = new TreeMap<>(Map.of(
                "server.port",
                "0",
                "management.server.port",
                "0",
                "BARRELHEAD_POSTGRES_URL",
                database.url(),
                "BARRELHEAD_FIRST_KEY_FILE",
                firstKeyFile.toString()));
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);
        var application = new SpringApplicationBuilder(GatewayApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false);
        return new Started(application.run(arguments), firstKeyFile);
    }

    public Path firstKeyFile() {
        return firstKeyFile;
    }

    /// The admin key of the first start.
    public String adminKey() {
        try {
            return Files.readString(firstKeyFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new key, made over HTTP.
    ///
    /// @param more members of the body besides name and role, each with a comma before it
    public String key(String role, String more) {
        String body = "{\"name\":\"a test\",\"role\":\"%s\"%s}".formatted(role, more);
        Answer made = send(request("/api/v1/keys", adminKey())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json"));
        return made.json().get("key").asString();
    }

    public String key(String role) {
        return key(role, "");
    }

    public Answer get(String path, String key) {
        return send(request(path, key));
    }

    public HttpRequest.Builder request(String path, String key) {
        return anonymous(path).header("Authorization", "Bearer " + key);
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    public Answer send(HttpRequest.Builder request) {
        return Answer.of(request.build());
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:%s%s".formatted(property("local.server.port"), path));
    }

    public Answer management(String path) {
        String port = property("local.management.port");
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s%s".formatted(port, path))));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        ingest.close();
        transform.close();
        kpi.close();
    }

    private String property(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("gateway-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Started(ConfigurableApplicationContext context, Path firstKeyFile) {}

    private static final class Shared {
        static final TestGateway GATEWAY = start();
    }
}
