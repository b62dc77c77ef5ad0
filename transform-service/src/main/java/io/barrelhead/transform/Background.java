package io.barrelhead.transform;

import java.time.Duration;

/// A thread that takes one step after the other until it is stopped.
final class Background {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final Step step;
    private final Thread thread;

    /// @param step waits by itself for what comes next
    Background(String name, Step step) {
        this.step = step;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::loop);
    }

    void start() {
        thread.start();
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                step.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Interrupts the step that is on, and waits for its end.
    void stop() {
        thread.interrupt();
        try {
            thread.join(STOPS_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /// What the thread does again and again. What goes wrong in it is its own to tell.
    @FunctionalInterface
    interface Step {
        void take() throws InterruptedException;
    }
}
