package io.barrelhead.ingest.relay;

import io.barrelhead.ingest.inbox.Bell;
import io.barrelhead.ingest.inbox.WebhookSettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The thread that empties the inbox: as long as there is something, then whenever the bell rings. It looks by itself,
/// too, for what another process left behind.
@Component
class RelayLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(25);

    private final InboxRelay relay;
    private final Bell bell;
    private final WebhookSettings settings;
    private volatile boolean stopping;
    // no virtual thread: an interrupt would close the database connection in its hands
    private final Thread thread = Thread.ofPlatform().name("inbox-relay").unstarted(this::loop);

    RelayLoop(InboxRelay relay, Bell bell, WebhookSettings settings) {
        this.relay = relay;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public void start() {
        thread.start();
    }

    private void loop() {
        try {
            while (!stopping) {
                if (!handedOn()) {
                    bell.await(settings.relayPause());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether it is worth to look again at once.
    private boolean handedOn() {
        try {
            InboxRelay.Outcome outcome = relay.relay();
            return outcome.handedOn() > 0 && outcome.left() == 0;
        } catch (RuntimeException e) {
            // the edge of this thread: what it had taken waits on, and the next try may go better
            LOG.warn("webhooks wait on in the inbox: {}", e.getMessage(), e);
            return false;
        }
    }

    @Override
    public void stop() {
        stopping = true;
        bell.ring();
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

    /// After the web server at the stop: what it still takes is handed on, too.
    @Override
    public int getPhase() {
        return 0;
    }
}
