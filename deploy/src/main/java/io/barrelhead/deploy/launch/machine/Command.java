package io.barrelhead.deploy.launch.machine;

import io.barrelhead.deploy.launch.problem.Interrupted;
import io.barrelhead.deploy.launch.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A program that is run to its end.
public final class Command {

    private Command() {}

    /// What it printed; nothing when it cannot be run or fails.
    public static Optional<String> output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(output.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new Interrupted();
        }
    }

    /// Runs it with its output in a log, and fails with the log's end when it fails.
    public static void run(String purpose, List<String> command, Map<String, String> environment, Path log) {
        new Log(log).rotate();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            awaitEnd(process);
            if (process.exitValue() != 0) {
                throw new Problem("Cannot %s: %s".formatted(purpose, new Log(log).reason()), "The whole of it: " + log);
            }
        } catch (IOException e) {
            throw new Problem("Cannot %s: %s".formatted(purpose, e.getMessage()), "Its log: " + log, e);
        }
    }

    private static void awaitEnd(Process process) {
        try {
            Waiting.until(() -> !process.isAlive(), Duration.ofHours(1));
        } finally {
            process.destroy();
        }
    }
}
