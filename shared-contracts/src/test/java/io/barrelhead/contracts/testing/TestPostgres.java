package io.barrelhead.contracts.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// A real PostgreSQL 18, started once a JVM. Each database of it has the roles and schemas of
/// `deploy/postgres/init.sql`;
/// every role's password is its own name.
public final class TestPostgres {

    private static final List<String> ROLES = List.of("ingest", "transform", "dbt", "kpi", "gateway", "analyst");
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Server SERVER = start();

    private final String name;

    private TestPostgres(String name) {
        this.name = name;
    }

    /// A fresh database.
    public static TestPostgres database() {
        String name = "barrelhead_" + DATABASES.incrementAndGet();
        execute(SERVER.url("postgres"), "create database " + name);
        TestPostgres database = new TestPostgres(name);
        execute(SERVER.url(name), passwords() + initSql());
        return database;
    }

    public String host() {
        return SERVER.host();
    }

    public int port() {
        return SERVER.port();
    }

    public String name() {
        return name;
    }

    /// The JDBC URL without credentials.
    public String url() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host(), port(), name);
    }

    /// A connection as a role, e.g. `barrelhead_transform`.
    public Connection connect(String role) {
        try {
            return DriverManager.getConnection(url(), role, role);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot connect to %s as %s".formatted(url(), role), e);
        }
    }

    /// A connection as the superuser, for what no service may do.
    public Connection connectAsSuperuser() {
        try {
            return DriverManager.getConnection(SERVER.url(name));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot connect to %s as superuser".formatted(url()), e);
        }
    }

    private static String passwords() {
        StringBuilder sql = new StringBuilder();
        for (String role : ROLES) {
            sql.append("select set_config('barrelhead.%s_password', 'barrelhead_%s', false);\n".formatted(role, role));
        }
        return sql.toString();
    }

    private static String initSql() {
        try {
            return Files.readString(Path.of("..", "deploy", "postgres", "init.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException("tests run in a module's folder", e);
        }
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the test database: " + e.getMessage(), e);
        }
    }

    private static Server start() {
        return Docker.ANSWERS ? container() : embedded();
    }

    // lives as long as the JVM: its reaper container removes it
    @SuppressWarnings("resource")
    private static Server container() {
        PostgreSQLContainer container =
                new PostgreSQLContainer("postgres:18.1").withCommand("postgres", "-c", "fsync=off");
        container.start();
        String credentials = "?user=%s&password=%s".formatted(container.getUsername(), container.getPassword());
        return new Server(container.getHost(), container.getMappedPort(5432), credentials);
    }

    private static Server embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            return new Server("localhost", postgres.getPort(), "?user=postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the embedded PostgreSQL", e);
        }
    }

    private record Server(String host, int port, String superuser) {

        String url(String database) {
            return "jdbc:postgresql://%s:%d/%s%s".formatted(host, port, database, superuser);
        }
    }
}
