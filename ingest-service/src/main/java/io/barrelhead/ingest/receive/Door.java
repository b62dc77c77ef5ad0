package io.barrelhead.ingest.receive;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.fetch.Notice;
import io.barrelhead.ingest.inbox.Bell;
import io.barrelhead.ingest.inbox.Deliveries;
import io.barrelhead.ingest.inbox.Delivery;
import io.barrelhead.ingest.inbox.Inbox;
import io.barrelhead.ingest.inbox.WebhookSettings;
import io.barrelhead.ingest.interpret.Interpreter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The way of a webhook: its secret is checked before a byte of the body is read, the body is stored as it came, and
/// only
/// then the sender hears that it was taken.
@Component
class Door {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final Gate gate;
    private final Interpreter interpreter;
    private final Inbox inbox;
    private final Bell bell;
    private final WebhookMeters meters;
    private final WebhookSettings settings;
    private final InstantSource clock;

    Door(
            Gate gate,
            Interpreter interpreter,
            Inbox inbox,
            Bell bell,
            WebhookMeters meters,
            WebhookSettings settings,
            InstantSource clock) {
        this.gate = gate;
        this.interpreter = interpreter;
        this.inbox = inbox;
        this.bell = bell;
        this.meters = meters;
        this.settings = settings;
        this.clock = clock;
    }

    /// What the sender is told.
    enum Answer {
        TAKEN,
        REFUSED,
        TOO_LARGE,
        NOT_STORED
    }

    Answer take(String source, String id, HttpServletRequest request) throws IOException {
        Optional<Connection> admitted = gate.admit(source, id, header -> Collections.list(request.getHeaders(header)));
        if (admitted.isEmpty()) {
            return Answer.REFUSED;
        }
        Connection connection = admitted.get();
        int largest = Math.toIntExact(settings.largestBody().toBytes());
        byte[] body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            LOG.warn("a webhook of connection '{}' has more than {} bytes: refused", connection.id(), largest);
            meters.rejected(connection.id().value(), "too_large");
            return Answer.TOO_LARGE;
        }
        return judge(connection, body);
    }

    private Answer judge(Connection connection, byte[] body) {
        Instant now = clock.instant();
        Notice notice = interpreter.read(connection, body, now);
        String id = connection.id().value();
        if (notice instanceof Notice.OtherAccount) {
            LOG.warn("a webhook at the address of connection '{}' is refused: it is of another tenant", id);
            meters.rejected(id, "tenant");
            return Answer.REFUSED;
        }
        if (notice instanceof Notice.NotFollowed not) {
            meters.ignored(id, not.what());
            return Answer.TAKEN;
        }
        return Deliveries.of(connection.id(), notice, body, now)
                .map(this::store)
                .orElse(Answer.TAKEN);
    }

    private Answer store(Delivery delivery) {
        String id = delivery.connection().value();
        try {
            CrashPoint.WEBHOOK_UNCOMMITTED.pass();
            if (inbox.store(delivery)) {
                CrashPoint.WEBHOOK_COMMITTED.pass();
                bell.ring();
                meters.received(id);
            } else {
                meters.duplicate(id);
            }
            return Answer.TAKEN;
        } catch (RuntimeException e) {
            // the edge: whatever keeps it from being stored, it must not be acknowledged
            LOG.error("a webhook of connection '{}' cannot be stored and was not acknowledged: {}", id, e.getMessage());
            meters.rejected(id, "not_stored");
            return Answer.NOT_STORED;
        }
    }
}
