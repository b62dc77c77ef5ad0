package io.barrelhead.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// The processor time of a process and its children, those that ended included. Linux only; none elsewhere.
final class ProcessorTime {

    private static final Path PROC = Path.of("/proc");
    // USER_HZ, fixed on every Linux of today
    private static final long TICKS_A_SECOND = 100;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private ProcessorTime() {}

    static Duration of(long pid) {
        Stream<Long> family = Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid));
        return Duration.ofMillis(family.mapToLong(ProcessorTime::ticks).sum() * 1_000 / TICKS_A_SECOND);
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(String.valueOf(pid)).resolve("stat"));
            // "pid (command) state ...": the command may hold anything, so count from its end
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = USER; field <= CHILDREN_SYSTEM; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks;
        } catch (IOException e) {
            return 0;
        }
    }
}
