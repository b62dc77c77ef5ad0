package io.barrelhead.deploy.launch.process;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        return Stat.isKnown() ? Stat.of(pid).map(stat -> boot() + "/" + stat.start()) : elsewhere(pid);
    }

    private static String boot() {
        try {
            return Files.readString(BOOT).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell one start of this machine from another", e);
        }
    }

    private static Optional<String> elsewhere(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(Instant::toString);
    }
}
