package io.barrelhead.ingest.recover;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.ConnectionStates;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.connections.TockConnection;
import io.barrelhead.ingest.fetch.FetchFailed;
import io.barrelhead.ingest.inbox.WebhookSettings;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every now and then, on one replica, for web hooks that Commerce7 could not send. Only connections that take
/// web
/// hooks are asked, and none that wants to be left alone.
@Configuration(proxyBeanMethods = false)
class RecoveryJob {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryJob.class);

    private final Connections connections;
    private final ConnectionStates states;
    private final Recovery recovery;
    private final WebhookSettings settings;
    private final InstantSource clock;

    RecoveryJob(
            Connections connections,
            ConnectionStates states,
            Recovery recovery,
            WebhookSettings settings,
            InstantSource clock) {
        this.connections = connections;
        this.states = states;
        this.recovery = recovery;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> readSendLogs() {
        return Tasks.recurring("read-send-logs", FixedDelay.of(settings.sendLogPause()))
                .execute((instance, context) -> connections.all().forEach(this::read));
    }

    private void read(Connection connection) {
        switch (connection) {
            case Commerce7Connection shop -> read(shop);
            case TockConnection visits -> {
                // Tock keeps no such log: the next export brings what it could not send
            }
        }
    }

    private void read(Commerce7Connection shop) {
        boolean held =
                states.heldUntil(shop.id()).filter(clock.instant()::isBefore).isPresent();
        if (shop.webhookSecret() == null || held) {
            return;
        }
        try {
            recovery.recover(shop);
        } catch (FetchFailed e) {
            LOG.warn("the log of failed sends cannot be read: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
