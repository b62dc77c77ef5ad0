package io.barrelhead.deploy.launch.process;

import io.barrelhead.deploy.launch.machine.Executables;
import io.barrelhead.deploy.launch.machine.Log;
import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.settings.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The processes of one local system, found by their files in its state folder.
public final class Processes {

    // a terminal that closes, or Ctrl-C in it, reaches the launcher only
    private static final List<String> DETACHED = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final Home home;
    private final InstantSource clock;

    public Processes(Home home, InstantSource clock) {
        this.home = home;
        this.clock = clock;
    }

    public ProcessState state(String name) {
        return ProcessFile.read(home.processFile(name))
                .<ProcessState>map(file -> file.lives()
                        ? new ProcessState.Running(file.pid(), file.since(), file.fingerprint())
                        : new ProcessState.Failed(file.pid(), file.since()))
                .orElseGet(ProcessState.Stopped::new);
    }

    public boolean runs(String name) {
        return state(name) instanceof ProcessState.Running;
    }

    public Log log(String name) {
        return new Log(home.log(name));
    }

    /// Starts a process that outlives this one, with a fresh log.
    public void start(String name, Launch launch) {
        if (state(name) instanceof ProcessState.Failed failed) {
            Family.leftBy(failed.pid()).kill();
        }
        Path log = log(name).rotate();
        ProcessBuilder builder = new ProcessBuilder(detached(launch.command()))
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Inherited.keepOnlyForeign(builder.environment());
        builder.environment().putAll(launch.environment());
        try {
            long pid = builder.start().pid();
            String birth = Birth.of(pid).orElse("stillborn");
            new ProcessFile(pid, birth, clock.instant(), launch.fingerprint()).write(home.processFile(name));
        } catch (IOException e) {
            throw new Problem("Cannot start %s: %s".formatted(name, e.getMessage()), "Its command: " + launch, e);
        }
    }

    /// Asks a process to end, and ends it with all that it started when it does not in time.
    public void stop(String name, Signal signal, Duration patience) {
        switch (state(name)) {
            case ProcessState.Running running -> stop(name, running.pid(), signal, patience);
            case ProcessState.Failed failed -> Family.leftBy(failed.pid()).kill();
            case ProcessState.Stopped stopped -> {
                return;
            }
        }
        ProcessFile.remove(home.processFile(name));
    }

    private void stop(String name, long pid, Signal signal, Duration patience) {
        Family family = Family.of(pid);
        signal.send(pid);
        Waiting.until(() -> !runs(name), patience);
        family.kill();
        Family.leftBy(pid).kill();
        if (!Waiting.until(() -> !family.lives(), Duration.ofSeconds(10))) {
            throw new Problem(
                    "%s (process %d) cannot be stopped.".formatted(name, pid),
                    "Look at it with: ps -fp %d".formatted(pid));
        }
    }

    /// The memory that a process and its children hold, in bytes; pages that they share count once.
    public Optional<Long> memory(String name) {
        return state(name) instanceof ProcessState.Running running ? Memory.of(running.pid()) : Optional.empty();
    }

    private static List<String> detached(List<String> command) {
        List<String> whole = new ArrayList<>(DETACHED);
        Executables.find("setsid").ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(command);
        return whole;
    }
}
