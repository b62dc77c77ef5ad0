package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.machine.Command;
import io.barrelhead.deploy.launch.settings.Checkout;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The same day through the same models and tests by dbt's command line, which starts, imports and parses each time.
final class ColdDbt {

    private static final int TIMES = 5;
    private static final String MARK = """
            update transform.changed_day set seq = nextval('transform.changed_day_seq')
            where (entity_id, day) = (
                select entity_id, day from transform.changed_day order by marked_at desc limit 1
            )
            """;

    private final Checkout checkout;
    private final Map<String, String> environment;
    private final Path target;

    /// @param environment how dbt reaches the database, as `profiles.yml` reads it
    /// @param target a folder for what it writes
    ColdDbt(Checkout checkout, Map<String, String> environment, Path target) {
        this.checkout = checkout;
        this.target = target;
        this.environment = new HashMap<>(environment);
        this.environment.putAll(Map.of(
                "BARRELHEAD_DBT_TARGET", target.toString(),
                "DBT_TARGET_PATH", target.toString(),
                "DBT_LOG_PATH", target.resolve("logs").toString(),
                "BARRELHEAD_DBT_RUN", "barrelhead-bench"));
    }

    /// The median of a few builds of the newest changed day.
    long medianMillis(Connection database) throws SQLException {
        List<Duration> builds = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            try (Statement statement = database.createStatement()) {
                statement.executeUpdate(MARK);
            }
            long begin = System.nanoTime();
            Command.run("build the changed day with dbt's command line", command(), environment, target.resolve("log"));
            builds.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        return Percentiles.medianMillis(builds);
    }

    private List<String> command() {
        String project = checkout.dbtProject().toString();
        String dbt = checkout.dbtEnvironment().resolve("bin/dbt").toString();
        return List.of(
                dbt, "--quiet", "build", "--selector", "hot", "--project-dir", project, "--profiles-dir", project);
    }
}
