package io.barrelhead.ingest.relay;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.TockConnection;
import io.barrelhead.ingest.fetch.FetchFailed.RequestRefused;
import io.barrelhead.ingest.fetch.FetchedRecord;
import io.barrelhead.ingest.fetch.Notice;
import io.barrelhead.ingest.fetch.RecordSink;
import io.barrelhead.ingest.fetch.commerce7.Commerce7Source;
import io.barrelhead.ingest.fetch.json.Element;
import io.barrelhead.ingest.inbox.InboxQueue;
import io.barrelhead.ingest.inbox.Waiting;
import io.barrelhead.ingest.interpret.Interpreter;
import io.barrelhead.ingest.publish.Publication;
import io.barrelhead.ingest.publish.RecordPublisher;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fetches what a bulk update is about, and settles it when the broker has all of that.
@Component
class BulkWalker {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWalker.class);

    private final Interpreter interpreter;
    private final Commerce7Source commerce7;
    private final RecordPublisher publisher;
    private final InboxQueue queue;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    BulkWalker(
            Interpreter interpreter,
            Commerce7Source commerce7,
            RecordPublisher publisher,
            InboxQueue queue,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.interpreter = interpreter;
        this.commerce7 = commerce7;
        this.publisher = publisher;
        this.queue = queue;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @throws io.barrelhead.ingest.fetch.FetchFailed if another try may go better
    void walk(Connection connection, Waiting bulk) throws InterruptedException {
        Publication publication = publisher.begin(false);
        try {
            fetch(connection, bulk, publication);
        } catch (RequestRefused e) {
            LOG.warn("bulk update {}: {}; it becomes a dead letter", bulk.id(), e.getMessage());
            publication.send(
                    Records.of(connection, StreamName.UNREAD_WEBHOOK, Element.unidentified(bulk.body()), false));
        }
        publication.awaitAll();
        transaction.executeWithoutResult(status -> queue.settle(List.of(bulk.id()), clock.instant()));
        LOG.info(
                "bulk update {} of connection '{}' brought {} records",
                bulk.id(),
                connection.id(),
                publication.acknowledged());
    }

    private void fetch(Connection connection, Waiting bulk, Publication publication) throws InterruptedException {
        // what it says can have changed with the configuration only: then nothing of it is left to fetch
        if (interpreter.read(connection, bulk.body(), bulk.receivedAt()) instanceof Notice.OfMany many) {
            RecordSink sink = new Sink(connection, many.stream(), publication);
            switch (connection) {
                case Commerce7Connection shop -> commerce7.walk(shop, many.stream(), many.query(), sink);
                case TockConnection visits ->
                    throw new IllegalStateException("Tock sends no bulk updates, but %d is one".formatted(bulk.id()));
            }
        }
    }

    private record Sink(Connection connection, StreamName stream, Publication publication) implements RecordSink {

        @Override
        public void take(FetchedRecord record) throws InterruptedException {
            publication.send(Records.of(connection, stream, record, false));
        }

        @Override
        public void total(long total) {
            // nobody asks how far it is
        }

        @Override
        public void note(String note) {
            LOG.warn("bulk update of connection '{}': {}", connection.id(), note);
        }
    }
}
