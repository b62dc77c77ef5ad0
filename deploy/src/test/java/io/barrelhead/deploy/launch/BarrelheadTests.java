package io.barrelhead.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The commands as they are called, where nothing was started.
class BarrelheadTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void anUnknownCommandIsWronglyCalled() {
        assertThat(run("nonsense")).isEqualTo(2);
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "demo",
                        "up",
                        "down",
                        "status",
                        "logs",
                        "doctor",
                        "ingest",
                        "schedules",
                        "transform",
                        "kpis",
                        "parity",
                        "setup",
                        "bench");
    }

    @Test
    void upWithoutSourcesAsksForThem() {
        assertThat(run("up")).isEqualTo(1);
        assertThat(err.toString()).contains("./barrelhead up --connections FILE");
    }

    @Test
    void upWithAFileThatIsNotThereNamesIt() {
        assertThat(run("up", "--connections", "none.yaml", "--detach")).isEqualTo(1);
        assertThat(err.toString()).contains("none.yaml");
        assertThat(folder.resolve("settings.properties")).doesNotExist();
    }

    @Test
    void aRangeNeedsBothEnds() {
        assertThat(run("ingest", "estate-shop", "--from", "2026-01-01")).isEqualTo(2);
        assertThat(run("ingest", "estate-shop", "--full", "--from", "2026-01-01", "--to", "2026-01-02"))
                .isEqualTo(2);
    }

    @Test
    void aChangeNeedsTheScheduleThatItIsOf() {
        assertThat(run("schedules", "--pause")).isEqualTo(2);
        assertThat(run("schedules", "estate-shop.hourly", "--pause", "--resume"))
                .isEqualTo(2);
    }

    @Test
    void aDayThatIsNoneIsWronglyCalled() {
        assertThat(run("kpis", "--as-of", "yesterday")).isEqualTo(2);
    }

    @Test
    void whatNeedsASystemSaysThatThereIsNone() {
        assertThat(run("kpis")).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was ever started in " + folder, "./barrelhead demo");
    }

    @Test
    void thereIsNothingToStopAndThatIsFine() {
        assertThat(run("down")).isZero();
        assertThat(out.toString()).contains("Nothing runs");
    }

    @Test
    void theStatusOfNothingIsEmpty() {
        assertThat(run("status", "--json")).isZero();
        assertThat(out.toString()).isEqualTo("{\"processes\":[]}\n");
    }

    @Test
    void anUnknownServiceHasNoLog() {
        assertThat(run("logs", "mail")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no service \"mail\"", "api-gateway");
    }

    private int run(String... arguments) {
        PrintStream printed = new PrintStream(out);
        Session session = new Session(
                new Checkout(Path.of("..")),
                new Home(folder),
                Map.of(),
                new Screen(printed, false, false),
                () -> Instant.EPOCH);
        CommandLine commandLine = Barrelhead.commandLine(session)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
