package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.ingest.fetch.FetchedRecord;
import io.barrelhead.ingest.fetch.RecordSink;
import java.util.HashSet;
import java.util.Set;

/// Counts each record of a short list once, however often it comes.
final class DistinctRecords implements RecordSink {

    private final RecordSink sink;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> identified = new HashSet<>();
    private Set<String> page = new HashSet<>();
    private Set<String> pageBefore = Set.of();

    DistinctRecords(RecordSink sink) {
        this.sink = sink;
    }

    @Override
    public void take(FetchedRecord record) throws InterruptedException {
        ids.add(record.id());
        page.add(record.id());
        if (record.isIdentified()) {
            identified.add(record.id());
        }
        sink.take(record);
    }

    @Override
    public void total(long total) {
        sink.total(total);
    }

    @Override
    public void note(String note) {
        sink.note(note);
    }

    /// A new page begins.
    void turn() {
        pageBefore = page;
        page = new HashSet<>();
    }

    /// Whether this page has nothing but what the one before it had.
    boolean repeats() {
        return page.equals(pageBefore);
    }

    long count() {
        return ids.size();
    }

    /// Without those that have no id, which may be none that the source counts.
    long identified() {
        return identified.size();
    }
}
