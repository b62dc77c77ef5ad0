package io.barrelhead.ingest.relay;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.fetch.Notice;
import io.barrelhead.ingest.inbox.InboxQueue;
import io.barrelhead.ingest.inbox.Waiting;
import io.barrelhead.ingest.interpret.Interpreter;
import io.barrelhead.ingest.publish.LivePublisher;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands on a batch of webhooks: sends what follows from each, waits for the broker, and only then marks it. The rows
/// are
/// locked meanwhile, so that two replicas never have the same one; whoever dies with a batch leaves it as it was, and
/// what then comes twice lands once.
@Component
class InboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(InboxRelay.class);
    private static final int BATCH = 500;

    private final InboxQueue queue;
    private final Connections connections;
    private final Interpreter interpreter;
    private final LivePublisher publisher;
    private final BulkWalks walks;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    InboxRelay(
            InboxQueue queue,
            Connections connections,
            Interpreter interpreter,
            LivePublisher publisher,
            BulkWalks walks,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.queue = queue;
        this.connections = connections;
        this.interpreter = interpreter;
        this.publisher = publisher;
        this.walks = walks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// How a batch went.
    ///
    /// @param left how many it left where they were
    record Outcome(int handedOn, int left) {}

    Outcome relay() {
        Outcome outcome = Objects.requireNonNull(transaction.execute(status -> handOn(queue.take(BATCH))));
        if (outcome.handedOn() > 0) {
            CrashPoint.RELAY_COMMITTED.pass();
        }
        return outcome;
    }

    private Outcome handOn(List<Waiting> batch) {
        Shipment shipment = new Shipment(publisher);
        batch.forEach(waiting -> handOn(waiting, shipment));
        shipment.await();
        if (!shipment.arrived().isEmpty()) {
            CrashPoint.RELAY_ACKNOWLEDGED.pass();
            queue.settle(shipment.arrived(), clock.instant());
            CrashPoint.RELAY_UNCOMMITTED.pass();
        }
        if (!shipment.lost().isEmpty()) {
            queue.failed(shipment.lost());
            LOG.warn("{} webhooks wait on in the inbox: {}", shipment.lost().size(), shipment.reason());
        }
        return new Outcome(shipment.arrived().size(), shipment.lost().size() + shipment.notSent());
    }

    private void handOn(Waiting waiting, Shipment shipment) {
        Connection connection = connections.find(waiting.connection()).orElseThrow();
        switch (interpreter.read(connection, waiting.body(), waiting.receivedAt())) {
            case Notice.OfOne one ->
                shipment.send(waiting.id(), Records.of(connection, one.stream(), one.record(), one.deleted()));
            case Notice.OfMany many -> walks.begin(waiting.id());
            case Notice.Unread unread -> {
                LOG.warn(
                        "webhook {} of connection '{}' cannot be understood: {}; it becomes a dead letter",
                        waiting.id(),
                        connection.id(),
                        unread.why());
                shipment.send(waiting.id(), unread(connection, unread));
            }
            // they are not kept; after a change of the configuration an older row can become one
            case Notice.NotFollowed not -> shipment.nothingToSend(waiting.id());
            case Notice.OtherAccount other -> shipment.nothingToSend(waiting.id());
        }
    }

    private static RecordReceived unread(Connection connection, Notice.Unread unread) {
        return Records.of(connection, StreamName.UNREAD_WEBHOOK, unread.record(), false);
    }
}
