package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.fetch.Extent;
import io.barrelhead.ingest.fetch.RecordSink;
import io.barrelhead.ingest.fetch.http.Pace;
import org.springframework.stereotype.Component;

/// Walks a stream of a Commerce7 tenant.
@Component
public class Commerce7Source {

    private static final int PAGE_SIZE = 50;

    private final Pages pages;
    private final Pace pace;

    Commerce7Source(Pages pages, Pace pace) {
        this.pages = pages;
        this.pace = pace;
    }

    /// Returns when the walk is at its end.
    ///
    /// @throws io.barrelhead.ingest.fetch.FetchFailed if it does not come there
    public void walk(Commerce7Connection connection, StreamName name, Extent extent, RecordSink sink)
            throws InterruptedException {
        Commerce7Stream stream = Commerce7Stream.of(name);
        walk(connection, stream, Filter.of(stream, extent), sink);
    }

    /// Walks what a bulk update is about.
    ///
    /// @param query of a [io.barrelhead.ingest.fetch.Notice.OfMany]
    public void walk(Commerce7Connection connection, StreamName name, String query, RecordSink sink)
            throws InterruptedException {
        walk(connection, Commerce7Stream.of(name), new Filter(query, null), sink);
    }

    private void walk(Commerce7Connection connection, Commerce7Stream stream, Filter filter, RecordSink sink)
            throws InterruptedException {
        if (stream.hasCursor()) {
            PageReader reader = new PageReader(filter, sink);
            new CursorWalk(pages, connection, stream, filter).walk(reader);
            reader.finish();
        } else {
            walkPages(connection, stream, sink);
        }
    }

    // a list without cursors is short and has no documented filter: it is always read whole
    private void walkPages(Commerce7Connection connection, Commerce7Stream stream, RecordSink sink)
            throws InterruptedException {
        PageReader reader = new PageReader(Filter.of(stream, new Extent.Everything()), sink);
        boolean more = true;
        for (int number = 1; more; number++) {
            pace.step(connection.id());
            try (Page page =
                    pages.get(connection, stream.endpoint(), "page=%d&limit=%d".formatted(number, PAGE_SIZE))) {
                page.total().ifPresent(sink::total);
                boolean empty = reader.read(page) == 0;
                more = !empty && page.total().orElse(Long.MAX_VALUE) > reader.read();
            }
        }
    }
}
