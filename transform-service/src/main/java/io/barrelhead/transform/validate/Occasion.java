package io.barrelhead.transform.validate;

import java.util.Locale;

/// Why a validation was made.
public enum Occasion {
    /// A run made everything anew.
    FULL_RUN,
    NIGHTLY,
    SETUP,
    /// Somebody asked for it.
    OPERATOR;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
