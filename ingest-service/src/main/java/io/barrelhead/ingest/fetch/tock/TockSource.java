package io.barrelhead.ingest.fetch.tock;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.connections.TockConnection;
import io.barrelhead.ingest.fetch.Extent;
import io.barrelhead.ingest.fetch.RecordSink;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/// Walks a stream of a Tock business. An export is a snapshot of everything and cannot be narrowed: all of its files
/// are read each time, and the landing drops what it has.
@Component
public class TockSource {

    private final Exports exports;

    TockSource(Exports exports) {
        this.exports = exports;
    }

    /// Returns when every file was read.
    ///
    /// @throws io.barrelhead.ingest.fetch.FetchFailed if one cannot be
    public void walk(TockConnection connection, StreamName stream, Extent extent, RecordSink sink)
            throws InterruptedException {
        switch (extent) {
            case Extent.Listed listed -> walk(connection, stream, sink);
            case Extent.Records records -> {
                ChosenRecords chosen = new ChosenRecords(records.ids(), sink);
                walk(connection, stream, chosen);
                chosen.finish();
            }
        }
    }

    private void walk(TockConnection connection, StreamName stream, RecordSink sink) throws InterruptedException {
        boolean guests = stream.equals(TockConnection.GUEST);
        ExportUrls urls = exports.urls(connection);
        List<URI> files = guests ? urls.guests() : urls.reservations();
        ExportReader reader = new ExportReader(guests, connection.businessId(), sink);
        for (URI url : files) {
            try (ExportFile file = exports.file(connection, url)) {
                reader.read(file);
            }
        }
        reader.finish();
        if (files.isEmpty()) {
            sink.note("the export names no files of this stream");
        }
    }
}
