package io.barrelhead.transform.inspect.shape;

/// What the landing takes out of a body.
public enum Slot {
    /// When the record counts.
    OCCURRED,
    /// When it stops counting.
    ENDED,
    /// Its latest change at the source.
    UPDATED,
    /// The time zone that it names.
    ZONE,
    /// The currency of its amounts.
    CURRENCY,
    /// The ingest service's note in place of a body that is too large to travel.
    OVERSIZED,
    /// The SKU under which its money shows up at the other source.
    POS_SKU
}
