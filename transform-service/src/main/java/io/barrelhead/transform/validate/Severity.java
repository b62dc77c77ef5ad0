package io.barrelhead.transform.validate;

import java.util.Locale;

/// How much a failed check matters, the worst first.
enum Severity {
    /// Numbers are wrong or missing.
    ERROR,
    /// Numbers are right, and may not stay so.
    WARNING,
    /// Somebody should know.
    INFO;

    static Severity named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
