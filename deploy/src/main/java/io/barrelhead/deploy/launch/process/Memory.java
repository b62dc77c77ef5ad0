package io.barrelhead.deploy.launch.process;

import io.barrelhead.deploy.launch.machine.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The memory of a process and its children.
final class Memory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern PRIVATE = Pattern.compile("RssAnon:\\s+(\\d+) kB");

    private Memory() {}

    /// In bytes. Of the children only what they do not share: PostgreSQL's buffers would count once a connection.
    static Optional<Long> of(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return Command.output("ps", "-o", "rss=", "-p", String.valueOf(pid)).flatMap(Memory::kilobytes);
        }
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> field(Path.of("/proc", String.valueOf(child.pid()), "status"), PRIVATE)
                        .orElse(0L))
                .sum();
        return field(status, RESIDENT).map(own -> own + children);
    }

    private static Optional<Long> field(Path status, Pattern pattern) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(status));
            return matcher.find() ? kilobytes(matcher.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> kilobytes(String text) {
        return text.strip().chars().allMatch(Character::isDigit) && !text.isBlank()
                ? Optional.of(Long.parseLong(text.strip()) * 1024)
                : Optional.empty();
    }
}
