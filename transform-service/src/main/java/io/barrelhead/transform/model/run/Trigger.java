package io.barrelhead.transform.model.run;

import java.util.Locale;

/// What started a run.
public enum Trigger {
    /// Somebody asked for it.
    OPERATOR,
    /// A set-up runs it, step by step.
    SETUP,
    /// Nothing was ever modelled.
    FIRST_RUN,
    /// The dbt project, the connections or the winery are not those of the last full run.
    PROJECT_CHANGED,
    /// It is night: everything is looked over, and told.
    NIGHTLY,
    /// Customers or products changed.
    DIMENSIONS,
    /// Days changed that a walk over history is behind: many at a time, and nobody waits for one of them.
    BULK,
    /// Days changed that somebody waits for.
    RECORDS;

    /// Whether a person waits for it; nothing else may make it wait.
    public boolean isAsked() {
        return this == OPERATOR || this == SETUP;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Trigger named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
