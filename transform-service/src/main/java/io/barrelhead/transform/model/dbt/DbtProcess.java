package io.barrelhead.transform.model.dbt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/// One process of dbt and its children.
final class DbtProcess {

    private static final int LONGEST_MESSAGE = 2_000;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Process process;
    private final Path console;

    private DbtProcess(Process process, Path console) {
        this.process = process;
        this.console = console;
    }

    /// Its stdin says nothing and stays open for as long as this service is there.
    ///
    /// @param console a file that takes what it prints
    static DbtProcess start(List<String> command, Path folder, Map<String, String> environment, Path console)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().putAll(environment);
        return new DbtProcess(builder.start(), console);
    }

    /// The exit code, or nothing when it did not end in time and was killed.
    OptionalInt await(Duration deadline) throws InterruptedException {
        try {
            if (process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                return OptionalInt.of(process.exitValue());
            }
            return OptionalInt.empty();
        } finally {
            kill();
        }
    }

    /// The end of what it printed.
    String lastWords() {
        try {
            String text = new String(Files.readAllBytes(console), StandardCharsets.UTF_8).strip();
            return text.length() <= LONGEST_MESSAGE ? text : text.substring(text.length() - LONGEST_MESSAGE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + console, e);
        }
    }

    /// Asks first, so that dbt cancels its queries.
    private void kill() throws InterruptedException {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroy();
        family.forEach(ProcessHandle::destroy);
        if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
