package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.ingest.fetch.FetchedRecord;
import io.barrelhead.ingest.fetch.RecordSink;
import io.barrelhead.ingest.fetch.json.Element;
import io.barrelhead.ingest.fetch.json.Elements;
import io.barrelhead.ingest.fetch.json.VersionParts;
import java.time.Instant;
import java.util.Optional;

/// Hands on the records of one walk's pages, and counts those that its filter should have left out.
final class PageReader {

    private final Filter filter;
    private final RecordSink sink;
    private long read;
    private long unfiltered;

    PageReader(Filter filter, RecordSink sink) {
        this.filter = filter;
        this.sink = sink;
    }

    /// @return how many records the page has
    long read(Page page) throws InterruptedException {
        long before = read;
        try (Elements elements = page.elements()) {
            elements.forEach(this::take);
        }
        return read - before;
    }

    private void take(Element element) throws InterruptedException {
        read++;
        if (filter.shouldHaveLeftOut(time(element, filter.field()))) {
            unfiltered++;
        }
        sink.take(record(element));
    }

    /// The record that an object of Commerce7 is.
    static FetchedRecord record(Element element) {
        long version = time(element, "updatedAt").map(VersionParts::micros).orElse(0L);
        return element.record(element.field("id").orElse(null), SourceVersion.of(version));
    }

    private static Optional<Instant> time(Element element, String field) {
        return element.field(field).flatMap(VersionParts::instant);
    }

    long read() {
        return read;
    }

    void finish() {
        if (unfiltered > 0) {
            sink.note("Commerce7 ignored the filter %s: %d of %d records are outside of it"
                    .formatted(filter.query().substring(1), unfiltered, read));
        }
    }
}
