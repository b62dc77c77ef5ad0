package io.barrelhead.transform.validate;

import java.util.Locale;

/// What became of a check.
enum Outcome {
    PASSED,
    FAILED,
    /// It could not look.
    BROKEN;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
