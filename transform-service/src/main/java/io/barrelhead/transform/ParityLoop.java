package io.barrelhead.transform;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The thread that compares with full refreshes: transforms do not wait for it.
@Component
class ParityLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ParityLoop.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final TransformFlow flow;
    private final Thread thread = Thread.ofPlatform().name("parity").unstarted(this::loop);

    ParityLoop(TransformFlow flow) {
        this.flow = flow;
    }

    @Override
    public void start() {
        thread.start();
    }

    private void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                next();
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void next() throws InterruptedException {
        try {
            flow.compare();
        } catch (SQLException | RuntimeException e) {
            // the edge of this thread: whatever it was, the next look may go better
            LOG.warn("parity checks wait: {}", e.getMessage(), e);
        }
    }

    /// A check that is on ends, and says so.
    @Override
    public void stop() {
        thread.interrupt();
        try {
            thread.join(STOPS_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
