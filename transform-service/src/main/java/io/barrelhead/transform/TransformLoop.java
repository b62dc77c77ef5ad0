package io.barrelhead.transform;

import io.barrelhead.transform.connections.ConnectionTable;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.model.Bell;
import io.barrelhead.transform.publish.Announcements;
import java.sql.SQLException;
import java.time.Duration;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The thread that runs transforms, one after the other; never the consumer's.
@Component
class TransformLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TransformLoop.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final Dispatcher dispatcher;
    private final Bell bell;
    private final DSLContext sql;
    private final Connections connections;
    private final Background thread = new Background("transforms", this::step);

    TransformLoop(Dispatcher dispatcher, Bell bell, DSLContext sql, Connections connections) {
        this.dispatcher = dispatcher;
        this.bell = bell;
        this.sql = sql;
        this.connections = connections;
    }

    @Override
    public void start() {
        ConnectionTable.write(sql, connections);
        Announcements.repeatCurrent(sql);
        thread.start();
    }

    private void step() throws InterruptedException {
        bell.await(next());
    }

    /// How long to wait after the next step.
    private Duration next() throws InterruptedException {
        try {
            return dispatcher.dispatch();
        } catch (SQLException | RuntimeException e) {
            // the edge of this thread: whatever it was, the next step may go better
            LOG.warn("transforms wait for {} s: {}", AFTER_TROUBLE.toSeconds(), e.getMessage(), e);
            return AFTER_TROUBLE;
        }
    }

    /// A run that is on ends, unpublished; its days stay pending.
    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    /// Before the bindings: what lands follows the connections as written at the start.
    @Override
    public int getPhase() {
        return 0;
    }
}
