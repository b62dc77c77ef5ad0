package io.barrelhead.contracts.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrashPointTests {

    @Test
    void nobodyDiesUnlessAskedTo() {
        for (CrashPoint point : CrashPoint.values()) {
            point.pass();
        }

        assertThat(Fuse.of(null)).isEmpty();
    }

    @Test
    void aProcessDiesAtTheNamedPointAsIfItWereKilled() throws Exception {
        Process process = startWith("landing-committed");

        assertThat(said(process))
                .containsExactly(
                        "WARNING: this process will die on purpose at landing-committed (barrelhead.crash-at)",
                        "alive",
                        "dies on purpose at landing-committed");
        assertThat(process.waitFor()).isEqualTo(137);
    }

    @Test
    void aProcessThatIsToDieNowhereDoesNotStart() throws Exception {
        Process process = startWith("landing-comitted");

        assertThat(said(process)).doesNotContain("alive");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void itDiesAtTheNumberedPassingAndAtNoOther() {
        List<String> deaths = new ArrayList<>();
        Fuse fuse = Fuse.parse("cursor-committed:3", deaths::add);

        fuse.pass(CrashPoint.CURSOR_COMMITTED);
        fuse.pass(CrashPoint.CURSOR_UNCOMMITTED);
        fuse.pass(CrashPoint.CURSOR_COMMITTED);
        assertThat(deaths).isEmpty();

        fuse.pass(CrashPoint.CURSOR_COMMITTED);
        fuse.pass(CrashPoint.CURSOR_COMMITTED);
        assertThat(deaths).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyPointHasAName(CrashPoint point) {
        assertThat(Fuse.parse(point.wireName(), lastWord -> {})).hasToString(point.wireName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "LANDING_COMMITTED", "landing-committed:0", "landing-committed:x"})
    void aNameThatNoPointHasIsRefusedWithThoseThatAreThere(String setting) {
        assertThatThrownBy(() -> Fuse.parse(setting, lastWord -> {}))
                .hasMessageStartingWith("barrelhead.crash-at=%s names no crash point".formatted(setting))
                .hasMessageContaining("landing-committed, landing-told");
    }

    private static Process startWith(String setting) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dbarrelhead.crash-at=" + setting,
                        "-classpath",
                        place(CrashPoint.class) + ":" + place(Mortal.class),
                        Mortal.class.getName())
                .redirectErrorStream(true)
                .start();
    }

    private static Stream<String> said(Process process) {
        return process.inputReader(StandardCharsets.UTF_8).lines();
    }

    private static String place(Class<?> type) {
        return Path.of(Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                        .getLocation()
                        .getPath())
                .toString();
    }

    static final class Mortal {

        static void main() {
            CrashPoint.warn();
            System.out.println("alive");
            CrashPoint.LANDING_UNCOMMITTED.pass();
            CrashPoint.LANDING_COMMITTED.pass();
            System.out.println("still alive");
        }
    }
}
