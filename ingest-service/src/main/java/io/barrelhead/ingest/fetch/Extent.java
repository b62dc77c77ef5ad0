package io.barrelhead.ingest.fetch;

import java.time.LocalDate;

/// How much of a stream a walk reads. Days are UTC days, as the sources' filters take them.
public sealed interface Extent {

    /// All that the source has.
    record Everything() implements Extent {}

    /// What changed on this day or later.
    record ChangedSince(LocalDate day) implements Extent {}

    /// The records of these days, both inclusive.
    record Days(LocalDate from, LocalDate to) implements Extent {}
}
