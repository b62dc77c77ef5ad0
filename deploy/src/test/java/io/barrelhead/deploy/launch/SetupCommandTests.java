package io.barrelhead.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `setup` before a gateway that answers as told: what is asked for, what is shown, with which code it ends.
class SetupCommandTests {

    private static final String ASK = "POST /api/v1/setups";
    private static final String LOOK = "GET /api/v1/setups/s1";
    private static final String STEP =
            "{\"step\":\"%s\",\"state\":\"%s\",\"seconds\":1.5,\"nodes\":%s,\"rows\":%s,\"message\":%s,\"explanation\":%s}";

    @TempDir
    private Path folder;

    private final FakeGateway gateway = new FakeGateway();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void rememberTheGateway() throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "port.gateway=%d\n".formatted(gateway.port()));
        Files.writeString(folder.resolve("admin-key"), "bh_a_b\n");
        gateway.says(ASK, 202, setup("queued", null));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void whatWentWellEndsWith0() {
        gateway.says(LOOK, 200, setup("running", null, step("seeds", "running", "null")))
                .says(LOOK, 200, setup("completed", 7, step("seeds", "completed", "null")));

        assertThat(run("setup", "quick")).isZero();

        assertThat(gateway.sent()).containsExactly("{\"mode\":\"quick\",\"clear\":false,\"on_failure\":\"stop\"}");
        assertThat(out.toString()).contains("seeds", "1.5 s", "28", "All is well; generation 7 is published.");
    }

    @Test
    void aStepThatFailedEndsWith1AndIsExplained() {
        String explained =
                "{\"code\":\"no_space\",\"what\":\"A disk is full.\",\"remedy\":\"Free space there, then run again.\"}";
        gateway.says(
                LOOK,
                200,
                setup(
                        "failed",
                        null,
                        STEP.formatted("foundation", "failed", 3, "null", "\"No space left on device\"", explained)));

        assertThat(run("setup", "quick", "--continue")).isEqualTo(1);

        assertThat(gateway.sent().getFirst()).contains("\"on_failure\":\"continue\"");
        assertThat(out.toString())
                .contains(
                        "foundation failed: No space left on device",
                        "A disk is full.",
                        "Free space there",
                        "nothing was published");
    }

    @Test
    void whatCouldNotRunEndsWith2() {
        gateway.says(LOOK, 200, setup("broken", null, step("prepare", "broken", "\"dbt does not start\"")));

        assertThat(run("setup", "quick")).isEqualTo(2);
        assertThat(out.toString()).contains("could not run");
    }

    @Test
    void aGatewayThatIsNotThereEndsWith2() {
        gateway.close();

        assertThat(run("setup", "quick")).isEqualTo(2);
        assertThat(err.toString()).contains("does not answer", "./barrelhead status");
    }

    @Test
    void aRefusalEndsWith2() {
        FakeGateway refusing = new FakeGateway();
        refusing.says(ASK, 403, "{\"detail\":\"a complete set-up wants the role admin, this key has operator\"}");
        try (refusing) {
            remember(refusing);
            assertThat(run("setup", "complete", "--yes")).isEqualTo(2);
        }
        assertThat(err.toString()).contains("wants the role admin");
    }

    @Test
    void completeWithoutATerminalWantsYes() {
        assertThat(run("setup", "complete")).isEqualTo(2);

        assertThat(gateway.sent()).isEmpty();
        assertThat(err.toString()).contains("Nothing was done.", "--yes");
    }

    @Test
    void completeAsksAtATerminalAndTakesNoForAnAnswer() {
        assertThat(runAt("n\n", "setup", "complete")).isEqualTo(2);

        assertThat(out.toString()).contains("drops everything that dbt built", "[y/N]");
        assertThat(gateway.sent()).isEmpty();
    }

    @Test
    void completeClearsAfterAYes() {
        gateway.says(LOOK, 200, setup("completed", 1));

        assertThat(runAt("y\n", "setup", "complete")).isZero();
        assertThat(gateway.sent()).containsExactly("{\"mode\":\"complete\",\"clear\":true,\"on_failure\":\"stop\"}");
    }

    @Test
    void jsonIsTheSetUpAsItEndedAndNothingElse() {
        String ended = setup("failed", null, step("tests", "failed", "\"Got 2 results\""));
        gateway.says(LOOK, 200, ended);

        assertThat(run("setup", "complete", "--yes", "--json")).isEqualTo(1);
        assertThat(out.toString().strip()).isEqualTo(ended);
    }

    @Test
    void statusEndsWith0WhenASetUpCouldRun() {
        gateway.says("GET /api/v1/setups/preflight", 200, readiness(true, "fine", "null"));

        assertThat(run("setup", "status")).isZero();
        assertThat(out.toString()).contains("ok", "dbt-core 1.12.6");
        assertThat(gateway.sent()).isEmpty();
    }

    @Test
    void statusEndsWith2AndSaysHowToMend() {
        gateway.says("GET /api/v1/setups/preflight", 200, readiness(false, "wrong", "\"make-venv makes it\""));

        assertThat(run("setup", "status")).isEqualTo(2);
        assertThat(out.toString()).contains("problem", "make-venv makes it");
        assertThat(run("setup", "status", "--json")).isEqualTo(2);
    }

    @Test
    void aProblemInTheWordsOfTheDatabaseIsExplained() {
        gateway.says(
                "POST /api/v1/transforms",
                400,
                "{\"detail\":\"FATAL: password authentication failed for user \\\"barrelhead_dbt\\\"\"}");

        assertThat(run("transform")).isEqualTo(1);
        assertThat(err.toString())
                .contains("password authentication failed", "refuses the password of the role barrelhead_dbt");
    }

    private void remember(FakeGateway other) {
        try {
            Files.writeString(folder.resolve("settings.properties"), "port.gateway=%d\n".formatted(other.port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String setup(String state, @Nullable Integer generation, String... steps) {
        return "{\"id\":\"s1\",\"mode\":\"quick\",\"state\":\"%s\",\"generation\":%s,\"steps\":[%s]}"
                .formatted(state, generation, String.join(",", steps));
    }

    private static String step(String name, String state, String message) {
        return STEP.formatted(name, state, 2, 28, message, "null");
    }

    private static String readiness(boolean ready, String state, String remedy) {
        return "{\"ready\":%s,\"findings\":[{\"code\":\"dbt\",\"state\":\"%s\",\"what\":\"dbt-core 1.12.6\",\"remedy\":%s}]}"
                .formatted(ready, state, remedy);
    }

    private int run(String... arguments) {
        return run(new Screen(new PrintStream(out), false, false), arguments);
    }

    private int runAt(String typed, String... arguments) {
        ByteArrayInputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        return run(new Screen(new PrintStream(out), in, true, false), arguments);
    }

    private int run(Screen screen, String... arguments) {
        Session session =
                new Session(new Checkout(Path.of("..")), new Home(folder), Map.of(), screen, () -> Instant.EPOCH);
        return Barrelhead.commandLine(session)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
