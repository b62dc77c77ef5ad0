package io.barrelhead.transform.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// The project in `dbt/`, run by the virtual environment's dbt against one database.
final class DbtProject {

    private static final String ROLE = "barrelhead_dbt";
    private static final Path EXECUTABLE = Path.of(
                    System.getenv().getOrDefault("BARRELHEAD_DBT_EXECUTABLE", "target/dbt-venv/bin/dbt"))
            .toAbsolutePath();
    private static final Path TARGET = Path.of("target/dbt-domain").toAbsolutePath();

    private final Properties database;

    /// @param url JDBC URL without credentials
    DbtProject(String url) {
        Properties parts = Driver.parseURL(url, new Properties());
        if (parts == null) {
            throw new IllegalArgumentException("no JDBC URL of PostgreSQL: " + url);
        }
        this.database = parts;
    }

    /// @throws AssertionError with what dbt said, unless everything passed
    void run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(EXECUTABLE.toString(), "--quiet", "--no-use-colors"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--profiles-dir", "."));
        try {
            Files.createDirectories(TARGET);
            Path said = TARGET.resolve("console.log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Path.of("dbt").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment());
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            if (process.waitFor() != 0) {
                throw new AssertionError("dbt " + String.join(" ", arguments) + "\n" + Files.readString(said));
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + EXECUTABLE + ": make it with dbt/make-venv", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while dbt ran", e);
        }
    }

    /// What the last run knew.
    Manifest manifest() {
        return Manifest.in(TARGET);
    }

    private Map<String, String> environment() {
        return Map.of(
                "BARRELHEAD_DBT_HOST", String.valueOf(PGProperty.PG_HOST.getOrDefault(database)),
                "BARRELHEAD_DBT_PORT", String.valueOf(PGProperty.PG_PORT.getOrDefault(database)),
                "BARRELHEAD_DBT_DATABASE", String.valueOf(PGProperty.PG_DBNAME.getOrDefault(database)),
                "BARRELHEAD_DBT_USER", ROLE,
                "BARRELHEAD_DBT_PASSWORD", ROLE,
                "DBT_TARGET_PATH", TARGET.toString(),
                "DBT_LOG_PATH", TARGET.resolve("logs").toString());
    }
}
