package io.barrelhead.transform.model.dbt.warm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What Linux says of a process.
///
/// @param kilobytes resident
record ProcFigures(long kilobytes, int threads, long descriptors) {

    static ProcFigures of(long pid) throws IOException {
        Path proc = Path.of("/proc", String.valueOf(pid));
        try (Stream<Path> descriptors = Files.list(proc.resolve("fd"))) {
            return new ProcFigures(status(proc, "VmRSS"), (int) status(proc, "Threads"), descriptors.count());
        }
    }

    private static long status(Path proc, String name) throws IOException {
        return Files.readAllLines(proc.resolve("status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
