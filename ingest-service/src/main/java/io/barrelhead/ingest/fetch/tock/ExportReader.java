package io.barrelhead.ingest.fetch.tock;

import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.ingest.fetch.RecordSink;
import io.barrelhead.ingest.fetch.json.Element;
import io.barrelhead.ingest.fetch.json.Elements;
import io.barrelhead.ingest.fetch.json.VersionParts;

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
        if (element.field("business.id").filter(id -> !id.equals(businessId)).isPresent()) {
            foreign++;
        } else if (guests && element.field("isArchived").filter("true"::equals).isPresent()) {
            archived++;
        } else {
            // a guest's own id changes with each edit: the patron's does not
            String id = element.field(guests ? "patron.id" : "id").orElse(null);
            sink.take(element.record(id, guests ? guestVersion(element) : reservationVersion(element)));
        }
    }

    private static SourceVersion reservationVersion(Element element) {
        return SourceVersion.of(
                number(element, "sequenceId"), number(element, "versionId"), number(element, "lastUpdatedTimestamp"));
    }

    private static SourceVersion guestVersion(Element element) {
        return SourceVersion.of(number(element, "versionId"), number(element, "updatedAtTimestamp"));
    }

    private static long number(Element element, String field) {
        return element.field(field).map(VersionParts::number).orElse(0L);
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
