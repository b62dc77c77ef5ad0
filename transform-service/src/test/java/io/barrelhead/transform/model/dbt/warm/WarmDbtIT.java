package io.barrelhead.transform.model.dbt.warm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.model.dbt.NodeResult;
import io.barrelhead.transform.model.dbt.StageOutcome;
import io.barrelhead.transform.model.dbt.StageOutcome.Broken;
import io.barrelhead.transform.model.dbt.StageOutcome.Failed;
import io.barrelhead.transform.model.dbt.StageOutcome.Passed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a call when the worker, or the process it forks, does not do as it should: scripts stand in for the
/// worker's dbt and for the command line.
class WarmDbtIT {

    private static final Database DATABASE = new Database();

    @TempDir
    private Path folder;

    private @Nullable WarmFixture fixture;

    @BeforeEach
    void makeAnEnvironment() throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(
                folder.resolve("bin/python"),
                Path.of("target/dbt-venv/bin/python").toAbsolutePath());
        executable("dbt", "echo called >> " + folder.resolve("called"));
        Files.createDirectories(folder.resolve("project"));
    }

    @AfterEach
    void stop() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    void nodesAreToldAsTheyEnd() throws Exception {
        WarmFixture warm = start("""
                send(type="node", run=run, node="model.b.one", status="success", seconds=0.1, rows=1, failures=0, message="INSERT 0 1")
                send(type="node", run=run, node="test.b.two", status="fail", seconds=0.1, rows=1, failures=2, message="Got 2 results")
                return 1""");
        List<String> told = new ArrayList<>();

        StageOutcome outcome =
                warm.dbt.run(WarmFixture.call(true, "build"), node -> told.add(node.name() + " " + node.status()));

        assertThat(told).containsExactly("one success", "two fail");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Failed.class, it -> assertThat(it.reason()).isEqualTo("test two failed: Got 2 results"));
        assertThat(outcome.nodes()).extracting(NodeResult::failures).containsExactly(null, 2L);
    }

    @Test
    void aCallMayFollowBeforeTheProcessOfTheOneBeforeIsGone() throws Exception {
        WarmFixture warm = start("""
                send(type="result", run=run, exit=0, message=None)
                time.sleep(0.3)
                os._exit(0)""");

        for (int i = 0; i < 4; i++) {
            assertThat(warm.run(true, "build")).isInstanceOf(Passed.class);
        }
        assertThat(warm.ran("warm")).isEqualTo(4);
    }

    @Test
    void theDeadlineEndsAProcessThatTakesNoHint() throws Exception {
        WarmFixture warm = start("""
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                open("%s", "w").write(str(os.getpid()))
                time.sleep(600)""".formatted(folder.resolve("child")));

        StageOutcome outcome = warm.run(true, "build");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Broken.class,
                        it -> assertThat(it.reason()).isEqualTo("dbt took longer than PT2S and was ended"));
        assertThatChildIsGone();
        assertThat(warm.keeper.state().warm()).isTrue();
        assertThat(warm.ran("command_line")).isZero();
    }

    @Test
    void aKilledProcessBreaksItsRunAlone() throws Exception {
        WarmFixture warm = start("""
                if "die" in arguments:
                    os.write(send.__self__._descriptor, b'{"type": "node", "ru')
                    os.kill(os.getpid(), signal.SIGKILL)
                return 0""");

        assertThat(warm.run(true, "die"))
                .isInstanceOfSatisfying(
                        Broken.class, it -> assertThat(it.reason()).isEqualTo("dbt's process ended by signal 9"));
        assertThat(warm.run(true, "live")).isInstanceOf(Passed.class);
        assertThat(warm.keeper.starts()).isEqualTo(1);
    }

    @Test
    void anInterruptionEndsTheProcess() throws Exception {
        WarmFixture warm = start("""
                open("%s", "w").write(str(os.getpid()))
                time.sleep(600)""".formatted(folder.resolve("child")));
        warm.keeper.worker();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                warm.run(true, "build");
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

    @Test
    void aWorkerThatDiesLeavesItsRunToTheCommandLineAndComesBack() throws Exception {
        WarmFixture warm = start("""
                if "die" in arguments:
                    os.kill(os.getppid(), signal.SIGKILL)
                    time.sleep(600)
                return 0""");

        assertThat(warm.run(true, "die")).isInstanceOf(Passed.class);
        assertThat(warm.ran("command_line")).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("called"))).hasSize(1);

        await().until(() -> warm.keeper.starts() == 2);
        assertThat(warm.run(true, "live")).isInstanceOf(Passed.class);
        assertThat(warm.ran("warm")).isEqualTo(1);
    }

    @Test
    void withoutPythonTheCommandLineRunsAndTheReasonIsTold() throws Exception {
        Files.delete(folder.resolve("bin/python"));
        WarmFixture warm = start("return 0");

        assertThat(warm.run(true, "build")).isInstanceOf(Passed.class);

        assertThat(warm.ran("command_line")).isEqualTo(1);
        assertThat(warm.keeper.state().warm()).isFalse();
        assertThat(warm.keeper.state().reason())
                .startsWith("dbt's worker does not start")
                .contains("bin/python");

        Files.createSymbolicLink(
                folder.resolve("bin/python"),
                Path.of("target/dbt-venv/bin/python").toAbsolutePath());
        await().until(() -> warm.keeper.state().warm());
        assertThat(warm.run(true, "build")).isInstanceOf(Passed.class);
        assertThat(warm.ran("warm")).isEqualTo(1);
        assertThat(warm.keeper.state().reason()).isNull();
    }

    private void assertThatChildIsGone() throws IOException {
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        await().until(() -> ProcessHandle.of(child).map(it -> !it.isAlive()).orElse(true));
    }

    private void executable(String name, String script) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /// The worker as it is, but for its dbt.
    ///
    /// @param run the body of a function that returns dbt's exit code
    private WarmFixture start(String run) throws IOException {
        Files.writeString(folder.resolve("warm_dbt.py"), """
                import os, signal, time

                class WarmDbt:
                    version, warning = "0", None

                    def __init__(self, project, target):
                        pass

                    def run(self, request, answers):
                        code = run_it(request["run"], request["arguments"], answers.send)
                        answers.send(type="result", run=request["run"], exit=code, message=None)
                        return code

                def run_it(run, arguments, send):
                """ + run.indent(4));
        for (String part : List.of("worker.py", "protocol.py")) {
            Files.copy(Path.of("worker", part), folder.resolve(part));
        }
        WarmFixture warm = new WarmFixture(
                DATABASE,
                folder.resolve("project"),
                folder.resolve("target"),
                folder.resolve("bin/dbt"),
                folder.resolve("worker.py"),
                Duration.ofSeconds(2));
        fixture = warm;
        return warm;
    }
}
