package io.barrelhead.ingest.fetch.tock;

import io.barrelhead.ingest.fetch.http.UnreadableAnswer;
import io.barrelhead.ingest.fetch.http.WholeBody;
import io.barrelhead.ingest.fetch.json.Elements;
import io.barrelhead.ingest.fetch.json.Outline;

/// One whole file of an export: an array of records, or a single one.
///
/// @param start where the array or the record begins
record ExportFile(WholeBody body, long start) implements AutoCloseable {

    /// @throws UnreadableAnswer if the file is not whole or of another shape
    static ExportFile read(WholeBody body) {
        Outline outline = Outline.of(body);
        return new ExportFile(
                body,
                outline.rootArray()
                        .or(outline::rootObject)
                        .orElseThrow(() -> new UnreadableAnswer("the export file is neither an array nor a record")));
    }

    Elements elements() {
        return new Elements(body, start, TockObject.WANTED);
    }

    @Override
    public void close() {
        body.close();
    }
}
