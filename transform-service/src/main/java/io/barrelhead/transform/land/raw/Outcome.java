package io.barrelhead.transform.land.raw;

/// What became of a message. Every message has exactly one.
public enum Outcome {
    /// It is now the record's latest version.
    LANDED,
    /// A newer version is there already.
    SUPERSEDED,
    /// This very version is there already.
    DUPLICATE,
    /// It was refused and kept with its reason.
    DEAD_LETTERED
}
