package io.barrelhead.transform.model.dbt.warm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// The process of a worker and the lines that go to and fro.
final class WorkerProcess {

    /// Nothing follows.
    private static final String END = "";

    private final Process process;
    private final OutputStream requests;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private WorkerProcess(Process process) {
        this.process = process;
        this.requests = process.getOutputStream();
        Thread.ofVirtual().name("dbt-worker-" + process.pid()).start(this::read);
    }

    /// @param log a file that takes what it prints
    static WorkerProcess start(List<String> command, Path folder, Map<String, String> environment, Path log)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(log.toFile());
        builder.environment().putAll(environment);
        return new WorkerProcess(builder.start());
    }

    /// @throws WorkerLost if it does not listen any more
    void send(Map<String, Object> request) throws WorkerLost {
        try {
            requests.write((JsonMapper.shared().writeValueAsString(request) + "\n").getBytes(StandardCharsets.UTF_8));
            requests.flush();
        } catch (IOException e) {
            throw new WorkerLost("dbt's worker does not listen: " + e.getMessage(), e);
        }
    }

    /// The next message, or none in that time.
    ///
    /// @throws WorkerLost if there will be none
    Optional<WorkerMessage> next(Duration within) throws WorkerLost, InterruptedException {
        String line = lines.poll(Math.max(0, within.toNanos()), TimeUnit.NANOSECONDS);
        if (line == null) {
            return Optional.empty();
        }
        if (line.equals(END)) {
            lines.add(END);
            throw new WorkerLost("dbt's worker ended" + exitCode());
        }
        return Optional.of(WorkerMessage.parse(line));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /// Runs when it has ended.
    void onEnd(Runnable then) {
        process.onExit().thenRun(then);
    }

    /// Lets it end: it has nothing more to do.
    void close() {
        try {
            requests.close();
        } catch (IOException e) {
            kill();
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    private String exitCode() throws InterruptedException {
        return process.waitFor(1, TimeUnit.SECONDS) ? " with code " + process.exitValue() : "";
    }

    private void read() {
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            answers.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            // the end of the process, or of this service: the same as the end of its lines
            process.destroy();
        } finally {
            lines.add(END);
        }
    }
}
