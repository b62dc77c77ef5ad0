package io.barrelhead.ingest.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.ingest.fetch.FetchedRecord;
import io.barrelhead.ingest.fetch.RecordSink;
import java.util.ArrayList;
import java.util.List;

/// Keeps what a walk hands on.
public final class CollectedRecords implements RecordSink {

    public final List<FetchedRecord> records = new ArrayList<>();
    public final List<Long> totals = new ArrayList<>();
    public final List<String> notes = new ArrayList<>();

    @Override
    public void take(FetchedRecord record) {
        records.add(record);
    }

    @Override
    public void total(long total) {
        totals.add(total);
    }

    @Override
    public void note(String note) {
        notes.add(note);
    }

    public List<String> ids() {
        return records.stream().map(FetchedRecord::id).toList();
    }

    public List<String> bodies() {
        return records.stream().map(record -> new String(record.body(), UTF_8)).toList();
    }
}
