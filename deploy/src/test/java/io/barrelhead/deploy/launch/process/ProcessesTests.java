package io.barrelhead.deploy.launch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.deploy.launch.settings.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real, small processes.
class ProcessesTests {

    private static final Instant NOW = Instant.parse("2026-03-07T12:00:00Z");
    private static final String NAME = "sleeper";

    @TempDir
    private Path folder;

    private Home home;
    private Processes processes;

    @BeforeEach
    void open() {
        home = new Home(folder);
        processes = new Processes(home, () -> NOW);
    }

    @AfterEach
    void stop() {
        processes.stop(NAME, Signal.KILL, Duration.ofSeconds(5));
    }

    @Test
    void whatWasStartedIsFoundByAnotherLauncher() {
        start("sleep 60");

        assertThat(new Processes(home, () -> NOW).state(NAME))
                .isInstanceOfSatisfying(ProcessState.Running.class, running -> {
                    assertThat(running.since()).isEqualTo(NOW);
                    assertThat(ProcessHandle.of(running.pid())).isPresent();
                });
    }

    @Test
    void whatEndedByItselfHasFailed() {
        start("exit 3");

        await().until(() -> processes.state(NAME) instanceof ProcessState.Failed);
    }

    @Test
    void whatIsKilledHasFailedEvenBeforeAnybodyWaitedForIt() {
        start("sleep 60");
        long pid = pid();

        Signal.KILL.send(pid);

        await().until(() -> processes.state(NAME).equals(new ProcessState.Failed(pid, NOW)));
    }

    @Test
    void anotherProcessOfTheSameNumberIsNotOurs() {
        long stranger = ProcessHandle.current().pid();
        new ProcessFile(stranger, "another birth", NOW, "").write(home.processFile(NAME));

        assertThat(processes.runs(NAME)).isFalse();
        processes.stop(NAME, Signal.KILL, Duration.ofSeconds(1));
        assertThat(processes.state(NAME)).isInstanceOf(ProcessState.Stopped.class);
    }

    @Test
    void whoDoesNotListenIsKilledWithItsChildren() {
        start("trap '' TERM; sleep 60 & echo $!; wait; sleep 60");
        await().until(() -> !processes.log(NAME).tail(1).isEmpty());
        long child = Long.parseLong(processes.log(NAME).tail(1).getFirst());

        processes.stop(NAME, Signal.TERM, Duration.ofMillis(300));

        assertThat(processes.state(NAME)).isInstanceOf(ProcessState.Stopped.class);
        assertThat(Birth.of(child)).isEmpty();
    }

    @Test
    void whatAKilledOneLeftBehindGoesWithIt() {
        start("sleep 60 & echo $!; wait");
        await().until(() -> !processes.log(NAME).tail(1).isEmpty());
        long child = Long.parseLong(processes.log(NAME).tail(1).getFirst());
        Signal.KILL.send(pid());
        await().until(() -> !processes.runs(NAME));

        processes.stop(NAME, Signal.TERM, Duration.ofSeconds(1));

        await().until(() -> Birth.of(child).isEmpty());
    }

    @Test
    void ctrlCInTheTerminalDoesNotReachIt() {
        start("echo ready; exec sleep 60");
        await().until(() -> processes.log(NAME).tail(1).equals(List.of("ready")));

        Signal.INT.send(pid());
        Signal.TERM.send(pid());

        // an INT that counted would have ended it by its own number, 130
        await().until(() -> !processes.runs(NAME));
        assertThat(processes.log(NAME).tail(9)).containsExactly("ready");
    }

    @Test
    void theLaunchersOwnSecretsAreNotHandedOn() {
        start("env");

        await().until(() -> processes.log(NAME).tail(99).contains("GIVEN=this"));
        assertThat(processes.log(NAME).tail(99)).noneMatch(line -> line.startsWith("BARRELHEAD_"));
    }

    @Test
    void everyStartHasALogOfItsOwn() throws Exception {
        start("echo first");
        await().until(() -> processes.log(NAME).tail(1).equals(List.of("first")));
        start("echo second");
        await().until(() -> processes.log(NAME).tail(1).equals(List.of("second")));

        assertThat(Files.readString(folder.resolve("logs/sleeper.log.1"))).isEqualTo("first\n");
    }

    @Test
    void itsMemoryIsKnown() {
        start("sleep 60");

        await().untilAsserted(() -> assertThat(processes.memory(NAME))
                .hasValueSatisfying(bytes -> assertThat(bytes).isBetween(100_000L, 100_000_000L)));
    }

    @Test
    void aLaunchWithAnotherPasswordIsAnotherLaunch() {
        Launch launch = launch("env", Map.of("PASSWORD", "a"));

        assertThat(launch.fingerprint())
                .isEqualTo(launch("env", Map.of("PASSWORD", "a")).fingerprint())
                .isNotEqualTo(launch("env", Map.of("PASSWORD", "b")).fingerprint());
        assertThat(launch.toString()).doesNotContain("PASSWORD");
    }

    private long pid() {
        return ((ProcessState.Running) processes.state(NAME)).pid();
    }

    private void start(String script) {
        processes.start(NAME, launch(script, Map.of("GIVEN", "this")));
    }

    private Launch launch(String script, Map<String, String> environment) {
        return new Launch(List.of("/bin/bash", "-c", script), environment, folder, "");
    }
}
