package io.barrelhead.deploy.launch.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What Linux tells of a living process.
///
/// @param session the process that it was detached with
/// @param start   ticks since the machine's start
record Stat(long session, String start) {

    private static final Path PROC = Path.of("/proc");

    /// Whether there is anything to ask here.
    static boolean isKnown() {
        return Files.exists(PROC.resolve("self/stat"));
    }

    /// Nothing for a process that is dead, though nobody may have waited for it yet.
    static Optional<Stat> of(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(String.valueOf(pid)).resolve("stat"));
            // "pid (command) state ...": the command may hold anything, so count from its end
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean dead = fields[0].equals("Z") || fields[0].equals("X");
            return dead ? Optional.empty() : Optional.of(new Stat(Long.parseLong(fields[3]), fields[19]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
