package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.ingest.fetch.FetchedRecord;
import io.barrelhead.ingest.fetch.RecordSink;
import java.util.HashSet;
import java.util.Set;

/// Counts each record of a short list once, however often it comes.
final class DistinctRecords implements RecordSink {

    private final RecordSink sink;
    private final Set<String> ids = new HashSet<>();

    DistinctRecords(RecordSink sink) {
        this.sink = sink;
    }

    @Override
    public void take(FetchedRecord record) throws InterruptedException {
        ids.add(record.id());
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

    long count() {
        return ids.size();
    }
}
