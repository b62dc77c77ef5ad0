package io.barrelhead.ingest.fetch.tock;

import io.barrelhead.ingest.fetch.FetchedRecord;
import io.barrelhead.ingest.fetch.RecordSink;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Lets the records of a list through: an export cannot be asked for some.
final class ChosenRecords implements RecordSink {

    private static final int NAMED = 10;

    private final RecordSink sink;
    private final Set<String> chosen;
    private final Set<String> missing;

    ChosenRecords(List<String> ids, RecordSink sink) {
        this.sink = sink;
        this.chosen = Set.copyOf(ids);
        this.missing = new LinkedHashSet<>(ids);
        sink.total(chosen.size());
    }

    @Override
    public void take(FetchedRecord record) throws InterruptedException {
        if (chosen.contains(record.id())) {
            missing.remove(record.id());
            sink.take(record);
        }
    }

    @Override
    public void total(long total) {
        sink.total(total);
    }

    @Override
    public void note(String note) {
        sink.note(note);
    }

    void finish() {
        if (!missing.isEmpty()) {
            sink.note("the export does not have %d of %d records: %s"
                    .formatted(
                            missing.size(),
                            chosen.size(),
                            String.join(", ", missing.stream().limit(NAMED).toList())));
        }
    }
}
