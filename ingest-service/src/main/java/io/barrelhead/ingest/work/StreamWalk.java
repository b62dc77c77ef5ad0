package io.barrelhead.ingest.work;

import io.barrelhead.contracts.RecordKey;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.fetch.FetchedRecord;
import io.barrelhead.ingest.fetch.RecordSink;
import io.barrelhead.ingest.publish.Publication;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One stream's walk: what is fetched goes on to the publication, and is counted.
final class StreamWalk implements RecordSink {

    private final Attempt attempt;
    private final Connection connection;
    private final StreamName stream;
    private final Publication publication;
    private final AtomicLong fetched = new AtomicLong();
    private final AtomicReference<@Nullable Long> total = new AtomicReference<>();
    private final AtomicReference<@Nullable String> note = new AtomicReference<>();

    StreamWalk(Attempt attempt, Connection connection, StreamName stream, Publication publication) {
        this.attempt = attempt;
        this.connection = connection;
        this.stream = stream;
        this.publication = publication;
    }

    @Override
    public void take(FetchedRecord record) throws InterruptedException {
        fetched.incrementAndGet();
        publication.send(new RecordReceived(
                connection.source(),
                connection.entity(),
                new RecordKey(connection.id(), stream, record.id()),
                record.version(),
                false,
                attempt.run(),
                attempt.number(),
                record.body()));
    }

    @Override
    public void total(long records) {
        total.set(records);
    }

    @Override
    public void note(String text) {
        note.updateAndGet(before -> before == null ? text : before + "; " + text);
    }

    /// May be asked while the walk goes on.
    StreamCounts counts() {
        return new StreamCounts(stream, fetched.get(), publication.acknowledged(), total.get(), note.get());
    }
}
