package io.barrelhead.ingest.fetch;

import java.time.LocalDate;
import java.util.List;

/// How much of a stream a walk reads. Days are UTC days, as the sources' filters take them.
public sealed interface Extent {

    /// What a source's list gives.
    sealed interface Listed extends Extent {}

    /// All that the source has.
    record Everything() implements Listed {}

    /// What changed on this day or later.
    record ChangedSince(LocalDate day) implements Listed {}

    /// The records of these days, both inclusive.
    record Days(LocalDate from, LocalDate to) implements Listed {}

    /// These records, by the source's own ids.
    record Records(List<String> ids) implements Extent {

        public Records {
            ids = List.copyOf(ids);
        }
    }
}
