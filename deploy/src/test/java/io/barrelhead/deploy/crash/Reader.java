package io.barrelhead.deploy.crash;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// Reads the same thing again and again on a thread of its own, and keeps what it should never have seen.
final class Reader implements AutoCloseable {

    private static final int KEPT = 20;

    private final String what;
    private final Look look;
    private final Thread thread;
    private final AtomicLong looks = new AtomicLong();
    private final AtomicLong withoutAnswer = new AtomicLong();
    private final List<String> findings = new CopyOnWriteArrayList<>();
    private volatile boolean closing;

    Reader(String what, Look look) {
        this.what = what;
        this.look = look;
        this.thread = Thread.ofPlatform().daemon().name("reads " + what).start(this::loop);
    }

    /// One look.
    @FunctionalInterface
    interface Look {
        /// @return what is wrong with what was seen, if anything is
        /// @throws Unanswered if nobody was there to answer
        Optional<String> now() throws Unanswered;
    }

    /// The server is down or starts: no finding.
    static final class Unanswered extends Exception {

        private static final long serialVersionUID = 1L;

        Unanswered(Throwable cause) {
            super(cause);
        }
    }

    private void loop() {
        while (!closing) {
            try {
                look.now().ifPresent(this::keep);
                looks.incrementAndGet();
            } catch (Unanswered e) {
                withoutAnswer.incrementAndGet();
            }
        }
    }

    private void keep(String finding) {
        if (findings.size() < KEPT && !findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<String> findings() {
        return findings;
    }

    @Override
    public String toString() {
        return "%s: %d looks, %d unanswered, %d findings"
                .formatted(what, looks.get(), withoutAnswer.get(), findings.size());
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
