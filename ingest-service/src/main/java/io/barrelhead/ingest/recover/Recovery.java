package io.barrelhead.ingest.recover;

import static java.time.ZoneOffset.UTC;

import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.fetch.commerce7.FailedSend;
import io.barrelhead.ingest.fetch.commerce7.SendLog;
import io.barrelhead.ingest.inbox.Bell;
import io.barrelhead.ingest.inbox.Deliveries;
import io.barrelhead.ingest.inbox.Inbox;
import io.barrelhead.ingest.inbox.WebhookSettings;
import io.barrelhead.ingest.interpret.Interpreter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Puts what a Commerce7 tenant could not send into the inbox, each entry of its log once. The log is filtered by whole
/// UTC days, so each look reads again from the day before the last one.
@Component
class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final SendLog log;
    private final SendLogCursor cursor;
    private final Interpreter interpreter;
    private final Inbox inbox;
    private final Bell bell;
    private final WebhookSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Recovery(
            SendLog log,
            SendLogCursor cursor,
            Interpreter interpreter,
            Inbox inbox,
            Bell bell,
            WebhookSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        this.log = log;
        this.cursor = cursor;
        this.interpreter = interpreter;
        this.inbox = inbox;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /// @throws io.barrelhead.ingest.fetch.FetchFailed if the log cannot be read; the next look begins where this one
    /// did
    void recover(Commerce7Connection connection) throws InterruptedException {
        Instant start = clock.instant();
        boolean all = log.read(connection, since(connection, start), failed -> store(connection, failed));
        if (!all) {
            LOG.warn(
                    "the log of failed sends of connection '{}' has more than {} pages: a full walk heals the rest",
                    connection.id(),
                    SendLog.MOST_PAGES);
        }
        cursor.move(connection.id(), start);
    }

    // beyond what is kept, an entry would be taken for a new one
    private LocalDate since(Commerce7Connection connection, Instant now) {
        Instant earliest = now.minus(settings.keep()).plus(Duration.ofDays(1));
        Instant last = cursor.readUntil(connection.id()).orElse(earliest);
        return (last.isBefore(earliest) ? earliest : last)
                .atZone(UTC)
                .toLocalDate()
                .minusDays(1);
    }

    private void store(Commerce7Connection connection, FailedSend failed) {
        Instant sentAt = failed.sentAt() == null ? clock.instant() : failed.sentAt();
        boolean stored = Deliveries.of(
                        connection.id(), interpreter.read(connection, failed.body(), sentAt), failed.body(), sentAt)
                .filter(delivery -> inbox.store(delivery.fromSendLog(failed.id())))
                .isPresent();
        if (stored) {
            bell.ring();
            LOG.info("read back a web hook that Commerce7 could not send to connection '{}'", connection.id());
            meters.counter(
                            "barrelhead.webhooks.recovered",
                            "connection",
                            connection.id().value())
                    .increment();
        }
    }
}
