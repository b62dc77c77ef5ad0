package io.barrelhead.transform.model.dbt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.TransformId;
import io.barrelhead.contracts.explain.Explanation;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.model.dbt.DbtRunner.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong at first: real dbt and a real database say it, and it is explained. A small project, since dbt takes
/// its seconds.
class FirstErrorsIT {

    private static final TransformId TRANSFORM = new TransformId(UUID.randomUUID());
    private static final Path DBT = Path.of("target/dbt-venv/bin/dbt");

    private final Database database = new Database();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeProject() throws IOException {
        write("dbt_project.yml", """
                name: small
                version: 1.0.0
                config-version: 2
                profile: barrelhead
                flags: {send_anonymous_usage_stats: false}
                """);
        // the project's own, but for its patience
        write("profiles.yml", Files.readString(Path.of("dbt/profiles.yml")).replace("retries: 3", "retries: 0"));
        write("models/missing.sql", "select * from staging.stg_gone\n");
        write("models/twice.sql", "{{ config(materialized='table') }}\nselect n from generate_series(1, 2) as n\n");
        write("models/waiting.sql", """
                {{ config(materialized='table', pre_hook="set local lock_timeout = '100ms'") }}
                select count(*) as orders from raw.commerce7_order
                """);
        write("models/models.yml", """
                models:
                  - name: twice
                    config:
                      post_hook: "create unique index one_a_parity on {{ this }} ((n - n))"
                """);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void missingRelationsDoubleKeysAndLocksAreExplained() throws Exception {
        StageOutcome outcome;
        try (Connection holder = database.postgres().connectAsSuperuser();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table raw.commerce7_order in access exclusive mode");
            outcome = runner(database.postgres().url(), "barrelhead_dbt").run(Call.of(TRANSFORM, "run"), node -> {});
            holder.rollback();
        }

        Map<String, String> explained = outcome.nodes().stream()
                .collect(Collectors.toMap(
                        NodeResult::name,
                        it -> Explanation.of(it.message())
                                .map(Explanation::code)
                                .orElse("nothing: " + it.message())));
        assertThat(explained)
                .isEqualTo(
                        Map.of("missing", "relation_missing", "twice", "duplicate_key", "waiting", "database_locked"));
    }

    @Test
    void packagesThatAreNotInstalledAreExplained() throws Exception {
        write("packages.yml", "packages:\n  - local: elsewhere\n");

        assertExplained("packages_missing", runner(database.postgres().url(), "barrelhead_dbt"), "parse");
    }

    @Test
    void aDatabaseThatIsNotThereIsExplained() throws Exception {
        assertExplained("database_unreachable", runner("jdbc:postgresql://127.0.0.1:1/none", "x"), "run");
    }

    @Test
    void aWrongPasswordIsExplained() throws Exception {
        askForPasswords();

        assertExplained("wrong_password", runner(database.postgres().url(), "not-it"), "run");
    }

    @Test
    void dbtThatIsNotThereIsExplained() throws Exception {
        DbtCommandLine nowhere = new DbtCommandLine(
                settings(folder.resolve("nowhere/dbt")),
                new DbtDatabase(database.postgres().url(), "x"));

        assertExplained("dbt_not_found", nowhere, "run");
    }

    @Test
    void aDatabaseThatDoesNotLetDbtInSaysWhy() throws Exception {
        askForPasswords();
        Workspace workspace = new Workspace(new DbtDatabase(database.postgres().url(), "not-it"));

        assertThat(catchThrowable(workspace::greeting)).hasMessageContaining("password authentication failed");
    }

    private void assertExplained(String code, DbtRunner runner, String command) throws InterruptedException {
        StageOutcome outcome = runner.run(Call.of(TRANSFORM, command), node -> {});

        assertThat(outcome).isInstanceOfSatisfying(StageOutcome.Broken.class, it -> {
            assertThat(Explanation.of(it.reason()).map(Explanation::code))
                    .as(it.reason())
                    .contains(code);
        });
    }

    /// The test's server trusts everybody; in this database it does no longer.
    private void askForPasswords() throws SQLException {
        String rule = "host %s barrelhead_dbt all scram-sha-256"
                .formatted(database.postgres().name());
        try (Connection superuser = database.postgres().connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("""
                    do $$ declare
                        file text := current_setting('hba_file');
                        rules text := pg_read_file(file);
                    begin
                        execute format('copy (select unnest(string_to_array(%%L, E''\\n''))) to %%L', '%s' || E'\\n' || rules, file);
                        perform pg_reload_conf();
                    end $$""".formatted(rule));
        }
        await().until(this::isAskedForPassword);
    }

    private boolean isAskedForPassword() {
        try (Connection connection =
                DriverManager.getConnection(database.postgres().url(), "barrelhead_dbt", "not-it")) {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private DbtCommandLine runner(String url, String password) {
        return new DbtCommandLine(settings(DBT), new DbtDatabase(url, password));
    }

    private DbtSettings settings(Path executable) {
        return new DbtSettings(executable, folder, folder.resolve("target"), "unused", 1, Duration.ofMinutes(2));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}
