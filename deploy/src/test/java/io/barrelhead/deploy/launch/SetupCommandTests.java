package io.barrelhead.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
    private FakeTerminal terminal;

    @BeforeEach
    void rememberTheGateway() throws IOException {
        terminal = new FakeTerminal(folder, gateway);
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

        assertThat(terminal.run("setup", "quick")).isZero();

        assertThat(gateway.sent()).containsExactly("{\"mode\":\"quick\",\"clear\":false,\"on_failure\":\"stop\"}");
        assertThat(terminal.out()).contains("seeds", "1.5 s", "28", "All is well; generation 7 is published.");
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

        assertThat(terminal.run("setup", "quick", "--continue")).isEqualTo(1);

        assertThat(gateway.sent().getFirst()).contains("\"on_failure\":\"continue\"");
        assertThat(terminal.out())
                .contains(
                        "foundation failed: No space left on device",
                        "A disk is full.",
                        "Free space there",
                        "nothing was published");
    }

    @Test
    void whatCouldNotRunEndsWith2() {
        gateway.says(LOOK, 200, setup("broken", null, step("prepare", "broken", "\"dbt does not start\"")));

        assertThat(terminal.run("setup", "quick")).isEqualTo(2);
        assertThat(terminal.out()).contains("could not run");
    }

    @Test
    void aGatewayThatIsNotThereEndsWith2() {
        gateway.close();

        assertThat(terminal.run("setup", "quick")).isEqualTo(2);
        assertThat(terminal.err()).contains("does not answer", "./barrelhead status");
    }

    @Test
    void aRefusalEndsWith2() {
        FakeGateway refusing = new FakeGateway();
        refusing.says(ASK, 403, "{\"detail\":\"a complete set-up wants the role admin, this key has operator\"}");
        try (refusing) {
            remember(refusing);
            assertThat(terminal.run("setup", "complete", "--yes")).isEqualTo(2);
        }
        assertThat(terminal.err()).contains("wants the role admin");
    }

    @Test
    void completeWithoutATerminalWantsYes() {
        assertThat(terminal.run("setup", "complete")).isEqualTo(2);

        assertThat(gateway.sent()).isEmpty();
        assertThat(terminal.err()).contains("Nothing was done.", "--yes");
    }

    @Test
    void completeAsksAtATerminalAndTakesNoForAnAnswer() {
        assertThat(terminal.runAt("n\n", "setup", "complete")).isEqualTo(2);

        assertThat(terminal.out()).contains("drops everything that dbt built", "[y/N]");
        assertThat(gateway.sent()).isEmpty();
    }

    @Test
    void completeClearsAfterAYes() {
        gateway.says(LOOK, 200, setup("completed", 1));

        assertThat(terminal.runAt("y\n", "setup", "complete")).isZero();
        assertThat(gateway.sent()).containsExactly("{\"mode\":\"complete\",\"clear\":true,\"on_failure\":\"stop\"}");
    }

    @Test
    void jsonIsTheSetUpAsItEndedAndNothingElse() {
        String ended = setup("failed", null, step("tests", "failed", "\"Got 2 results\""));
        gateway.says(LOOK, 200, ended);

        assertThat(terminal.run("setup", "complete", "--yes", "--json")).isEqualTo(1);
        assertThat(terminal.out().strip()).isEqualTo(ended);
    }

    @Test
    void statusEndsWith0WhenASetUpCouldRun() {
        gateway.says("GET /api/v1/setups/preflight", 200, readiness(true, "fine", "null"));

        assertThat(terminal.run("setup", "status")).isZero();
        assertThat(terminal.out()).contains("ok", "dbt-core 1.12.6");
        assertThat(gateway.sent()).isEmpty();
    }

    @Test
    void statusEndsWith2AndSaysHowToMend() {
        gateway.says("GET /api/v1/setups/preflight", 200, readiness(false, "wrong", "\"make-venv makes it\""));

        assertThat(terminal.run("setup", "status")).isEqualTo(2);
        assertThat(terminal.out()).contains("problem", "make-venv makes it");
        assertThat(terminal.run("setup", "status", "--json")).isEqualTo(2);
    }

    @Test
    void aProblemInTheWordsOfTheDatabaseIsExplained() {
        gateway.says(
                "POST /api/v1/transforms",
                400,
                "{\"detail\":\"FATAL: password authentication failed for user \\\"barrelhead_dbt\\\"\"}");

        assertThat(terminal.run("transform")).isEqualTo(1);
        assertThat(terminal.err())
                .contains("password authentication failed", "refuses the password of the role barrelhead_dbt");
    }

    private void remember(FakeGateway other) {
        try {
            terminal.know(other);
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
}
