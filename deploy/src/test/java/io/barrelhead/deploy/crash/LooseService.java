package io.barrelhead.deploy.crash;

import io.barrelhead.deploy.launch.machine.Waiting;
import io.barrelhead.deploy.launch.process.Launch;
import io.barrelhead.deploy.launch.services.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

/// A service that the lab itself starts, so that it sees how it ends.
final class LooseService implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);

    private final Service service;
    private final Process process;

    private LooseService(Service service, Process process) {
        this.service = service;
        this.process = process;
    }

    /// @param log takes what it prints, after what is there
    static LooseService start(Service service, Path log) throws IOException {
        service.prepare();
        Launch launch = service.launch();
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        return new LooseService(service, builder.start());
    }

    /// Whether it is ready; false if it ended before.
    boolean awaitReady() {
        Waiting.until(() -> !process.isAlive() || service.ready(), STARTS_WITHIN);
        return process.isAlive();
    }

    /// How it ended; empty if it lives on.
    OptionalInt awaitEnd(Duration within) {
        return Waiting.until(() -> !process.isAlive(), within)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        if (awaitEnd(service.patience()).isEmpty()) {
            kill();
        }
    }
}
