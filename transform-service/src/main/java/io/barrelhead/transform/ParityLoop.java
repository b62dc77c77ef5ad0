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

    private final TransformFlow flow;
    private final Background thread = new Background("parity", this::next);

    ParityLoop(TransformFlow flow) {
        this.flow = flow;
    }

    @Override
    public void start() {
        thread.start();
    }

    private void next() throws InterruptedException {
        try {
            flow.compare();
        } catch (SQLException | RuntimeException e) {
            // the edge of this thread: whatever it was, the next look may go better
            LOG.warn("parity checks wait: {}", e.getMessage(), e);
        }
        Thread.sleep(BETWEEN);
    }

    /// A check that is on ends, and says so.
    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
