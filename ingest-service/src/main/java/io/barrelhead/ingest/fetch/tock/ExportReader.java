package io.barrelhead.ingest.fetch.tock;

import io.barrelhead.ingest.fetch.RecordSink;
import io.barrelhead.ingest.fetch.json.Element;
import io.barrelhead.ingest.fetch.json.Elements;

/// Hands on the records of an export's files: not those of another business of the group, nor superseded guests.
final class ExportReader {

    private final boolean guests;
    private final String businessId;
    private final RecordSink sink;
    private long foreign;
    private long archived;

    ExportReader(boolean guests, String businessId, RecordSink sink) {
        this.guests = guests;
        this.businessId = businessId;
        this.sink = sink;
    }

    void read(ExportFile file) throws InterruptedException {
        try (Elements elements = file.elements()) {
            elements.forEach(this::take);
        }
    }

    private void take(Element element) throws InterruptedException {
        TockObject object = new TockObject(element, guests);
        if (object.isForeign(businessId)) {
            foreign++;
        } else if (object.isArchived()) {
            archived++;
        } else {
            sink.take(object.record());
        }
    }

    void finish() {
        if (foreign > 0) {
            sink.note("%d records of other businesses were left out".formatted(foreign));
        }
        if (archived > 0) {
            sink.note("%d archived guests were left out".formatted(archived));
        }
    }
}
