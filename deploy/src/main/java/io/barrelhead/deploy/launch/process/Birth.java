package io.barrelhead.deploy.launch.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// When a process was born, in words that no other process of the same number shares.
///
/// On Linux it is the machine's start and the ticks since: a clock that is set meanwhile changes neither. A process
/// that
/// is dead, but that nobody has waited for, has none: `ProcessHandle` would still call it alive.
final class Birth {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private Birth() {}

    /// Nothing when no such process lives.
    static Optional<String> of(long pid) {
        return Files.exists(BOOT) ? onLinux(pid) : elsewhere(pid);
    }

    private static Optional<String> onLinux(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // "pid (command) state ...": the command may hold anything, so count from its end
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean dead = fields[0].equals("Z") || fields[0].equals("X");
            return dead ? Optional.empty() : Optional.of(Files.readString(BOOT).strip() + "/" + fields[19]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> elsewhere(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(Instant::toString);
    }
}
