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
import java.util.stream.Stream;

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
        if (state(name) instanceof ProcessState.Running running) {
            List<ProcessFile> family = family(running.pid());
            signal.send(running.pid());
            Waiting.until(() -> !runs(name), patience);
            family.stream().filter(ProcessFile::lives).forEach(file -> Signal.KILL.send(file.pid()));
            if (!Waiting.until(() -> family.stream().noneMatch(ProcessFile::lives), Duration.ofSeconds(10))) {
                throw new Problem(
                        "%s (process %d) cannot be stopped.".formatted(name, running.pid()),
                        "Look at it with: ps -fp %d".formatted(running.pid()));
            }
        }
        ProcessFile.remove(home.processFile(name));
    }

    /// The memory that a process and its children hold, in bytes; pages that they share count once.
    public Optional<Long> memory(String name) {
        return state(name) instanceof ProcessState.Running running ? Memory.of(running.pid()) : Optional.empty();
    }

    private List<ProcessFile> family(long pid) {
        List<ProcessFile> family = new ArrayList<>();
        Stream.concat(
                        ProcessHandle.of(pid).stream(),
                        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants))
                .map(ProcessHandle::pid)
                .forEach(member -> Birth.of(member)
                        .ifPresent(birth -> family.add(new ProcessFile(member, birth, clock.instant(), ""))));
        return family;
    }

    private static List<String> detached(List<String> command) {
        List<String> whole = new ArrayList<>(DETACHED);
        Executables.find("setsid").ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(command);
        return whole;
    }
}
