package io.barrelhead.transform.model.dbt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.TransformId;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.model.dbt.DbtRunner.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The runner before a script in place of dbt.
class DbtCommandLineIT {

    private static final TransformId TRANSFORM = new TransformId(UUID.randomUUID());

    private final Database database = new Database();

    @TempDir
    private Path folder;

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void handsOnWhatTheNodesSaid() throws Exception {
        List<NodeResult> nodes = new ArrayList<>();

        StageOutcome outcome = runner("echo \"$@\" > called; cat > $BARRELHEAD_DBT_TARGET/run_results.json <<'X'\n%s\nX"
                        .formatted("""
                        {"results":[{"unique_id":"model.barrelhead.fct_orders","status":"success","execution_time":0.25,
                         "message":"INSERT 0 3","failures":null,"adapter_response":{"rows_affected":3}}]}"""))
                .run(Call.of(TRANSFORM, Stage.MARTS, true), nodes::add);

        assertThat(outcome).isInstanceOf(StageOutcome.Passed.class);
        assertThat(nodes).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("fct_orders");
            assertThat(it.rowsAffected()).isEqualTo(3);
        });
        assertThat(Files.readString(folder.resolve("called")))
                .contains("run --selector marts --full-refresh --project-dir .");
    }

    @Test
    void runsAnyCommandAndSelection() throws Exception {
        StageOutcome outcome = runner("echo \"$@\" > called")
                .run(Call.of(TRANSFORM, "build", "--select", "dim_kpi", "dim_date"), node -> {});

        assertThat(outcome).isInstanceOf(StageOutcome.Passed.class);
        assertThat(Files.readString(folder.resolve("called")))
                .contains("build --select dim_kpi dim_date --project-dir .");
    }

    @Test
    void aFailedNodeIsNamedWithItsMessage() throws Exception {
        StageOutcome outcome = runner(
                        "echo '{\"results\":[{\"unique_id\":\"test.barrelhead.assert_sum\",\"status\":\"fail\",\"message\":\"Got 2 results\"}]}' > $BARRELHEAD_DBT_TARGET/run_results.json; exit 1")
                .run(Call.of(TRANSFORM, Stage.TESTS, false), node -> {});

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        StageOutcome.Failed.class,
                        it -> assertThat(it.reason()).isEqualTo("test assert_sum failed: Got 2 results"));
    }

    @Test
    void whatKeepsDbtFromStartingIsItsLastWords() throws Exception {
        StageOutcome outcome = runner("echo 'Runtime Error: no such profile'; exit 2")
                .run(Call.of(TRANSFORM, Stage.HOT, false), node -> {});

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        StageOutcome.Broken.class,
                        it -> assertThat(it.reason()).endsWith("code 2: Runtime Error: no such profile"));
    }

    @Test
    void aMissingExecutableSaysHowToMakeIt() throws Exception {
        DbtSettings settings = new DbtSettings(
                folder.resolve("nowhere/dbt"),
                folder,
                folder.resolve("target"),
                "barrelhead_dbt",
                1,
                Duration.ofSeconds(5));

        StageOutcome outcome = new DbtCommandLine(
                        settings, new DbtDatabase(database.postgres().url(), "barrelhead_dbt"))
                .run(Call.of(TRANSFORM, Stage.HOT, false), node -> {});

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        StageOutcome.Broken.class, it -> assertThat(it.reason()).contains("virtual environment"));
    }

    @Test
    void theDeadlineEndsProcessesAndSessions() throws Exception {
        try (Connection session = session()) {
            StageOutcome outcome =
                    runner("sleep 600 & echo $! > child; wait").run(Call.of(TRANSFORM, Stage.HOT, false), node -> {});

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            StageOutcome.Broken.class,
                            it -> assertThat(it.reason()).contains("took longer than PT2S"));
            assertThatChildIsGone();
            assertThatThrownBy(() -> session.createStatement().execute("select 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void anInterruptionEndsThemToo() throws Exception {
        DbtCommandLine runner = runner("sleep 600 & echo $! > child; wait");
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                runner.run(Call.of(TRANSFORM, Stage.HOT, false), node -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> Files.exists(folder.resolve("child")) && Files.size(folder.resolve("child")) > 0);

        thread.interrupt();
        thread.join(Duration.ofSeconds(10));

        assertThat(thread.isAlive()).isFalse();
        assertThatChildIsGone();
    }

    private void assertThatChildIsGone() throws IOException {
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        await().until(() -> ProcessHandle.of(child).map(it -> !it.isAlive()).orElse(true));
    }

    private Connection session() throws SQLException {
        return DriverManager.getConnection(
                database.postgres().url() + "?ApplicationName=" + DbtDatabase.applicationName(TRANSFORM),
                "barrelhead_dbt",
                "barrelhead_dbt");
    }

    private DbtCommandLine runner(String script) throws IOException {
        Path executable = folder.resolve("dbt");
        Files.writeString(executable, "#!/bin/bash\n" + script + "\n");
        assertThat(executable.toFile().setExecutable(true)).isTrue();
        DbtSettings settings = new DbtSettings(
                executable, folder, folder.resolve("target"), "barrelhead_dbt", 1, Duration.ofSeconds(2));
        return new DbtCommandLine(settings, new DbtDatabase(database.postgres().url(), "barrelhead_dbt"));
    }
}
