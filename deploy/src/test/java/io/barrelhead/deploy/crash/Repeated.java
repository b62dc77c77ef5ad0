package io.barrelhead.deploy.crash;

import io.barrelhead.deploy.launch.machine.Waiting;
import java.time.Duration;

/// Does something again and again, with a short rest, until it is closed.
final class Repeated implements AutoCloseable {

    private static final Duration REST = Duration.ofMillis(100);

    private final Thread thread;
    private volatile boolean closing;

    Repeated(Runnable what) {
        thread = Thread.ofPlatform().start(() -> {
            while (!closing) {
                what.run();
                Waiting.pause(REST);
            }
        });
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
