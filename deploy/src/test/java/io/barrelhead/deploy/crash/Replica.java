package io.barrelhead.deploy.crash;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The second of a service.
final class Replica implements AutoCloseable {

    private final String name;
    private final Starter starter;
    private @Nullable LooseService service;

    Replica(String name, Starter starter) {
        this.name = name;
        this.starter = starter;
    }

    /// Starts its process.
    @FunctionalInterface
    interface Starter {
        LooseService start() throws IOException;
    }

    String name() {
        return name;
    }

    /// Returns when it is ready.
    void start() throws IOException {
        LooseService started = starter.start();
        service = started;
        if (!started.awaitReady()) {
            throw new IllegalStateException("the second %s did not start; its log says why".formatted(name));
        }
    }

    void kill() {
        if (service != null) {
            service.kill();
        }
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
    }
}
