package io.barrelhead.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `parity` before a gateway that answers as told: what is shown, what is mended, with which code it ends.
class ParityCommandTests {

    private static final String LOOK = "GET /api/v1/parity-checks/p1";
    private static final String MEND = "POST /api/v1/parity-checks/p1/mend";
    private static final String DIFFERENT = check(
            "different",
            "{\"entity\":\"estate\",\"day\":\"2026-03-07\",\"table\":\"marts.fct_orders\",\"surplus\":2,\"missing\":1}");

    @TempDir
    private Path folder;

    private final FakeGateway gateway = new FakeGateway();
    private FakeTerminal terminal;

    @BeforeEach
    void rememberTheGateway() throws IOException {
        terminal = new FakeTerminal(folder, gateway);
        gateway.says("POST /api/v1/parity-checks", 202, check("queued", ""));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void equalDaysEndWith0() {
        gateway.says(LOOK, 200, check("running", "")).says(LOOK, 200, check("equal", ""));

        assertThat(terminal.run("parity")).isZero();
        assertThat(terminal.out())
                .contains("Parity check p1", "equal  1,234 days compared, 1 differ, 2 left out because they moved");
    }

    @Test
    void daysThatDifferEndWith1AndAreNamed() {
        gateway.says(LOOK, 200, DIFFERENT);

        assertThat(terminal.run("parity")).isEqualTo(1);
        assertThat(terminal.out()).contains("estate  2026-03-07  marts.fct_orders", "./barrelhead parity --mend");
    }

    @Test
    void mendHasThemMadeAnew() {
        gateway.says(LOOK, 200, DIFFERENT).says(MEND, 200, DIFFERENT);

        assertThat(terminal.run("parity", "--mend")).isEqualTo(1);
        assertThat(terminal.out()).contains("The next run makes these days anew");
    }

    @Test
    void mendThatIsRefusedEndsWith2() {
        gateway.says(LOOK, 200, DIFFERENT).says(MEND, 409, "{\"detail\":\"there is nothing to mend\"}");

        assertThat(terminal.run("parity", "--mend")).isEqualTo(2);
        assertThat(terminal.err()).contains("there is nothing to mend");
    }

    @Test
    void mendLeavesEqualDaysAlone() {
        gateway.says(LOOK, 200, check("equal", ""));

        assertThat(terminal.run("parity", "--mend")).isZero();
    }

    @Test
    void whatCouldNotCompareEndsWith2() {
        gateway.says(LOOK, 200, check("broken", ""));

        assertThat(terminal.run("parity")).isEqualTo(2);
        assertThat(terminal.out()).contains("could not compare  dbt does not start");
    }

    @Test
    void jsonIsTheCheckAsItEndedAndNothingElse() {
        gateway.says(LOOK, 200, DIFFERENT);

        assertThat(terminal.run("parity", "--json")).isEqualTo(1);
        assertThat(terminal.out().strip()).isEqualTo(DIFFERENT);
    }

    private static String check(String state, String differences) {
        return "{\"id\":\"p1\",\"state\":\"%s\",\"days_compared\":1234,\"days_skipped\":2,\"days_different\":1,\"message\":%s,\"differences\":[%s]}"
                .formatted(state, state.equals("broken") ? "\"dbt does not start\"" : "null", differences);
    }
}
