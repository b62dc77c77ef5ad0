package io.barrelhead.transform.setup;

import java.util.Locale;

/// The steps of a set-up.
enum Step {
    /// Installs packages, reads the project, finds what is to be done.
    PREPARE,
    /// Drops what dbt built.
    CLEAR,
    SEEDS,
    /// Models that no seed decides: staging, facts, dimensions, daily sums.
    FOUNDATION,
    /// Models that a seed decides: what the catalogue makes of the foundation.
    CONFIGURATION,
    /// What landed since the last publication, where the steps before did not make it anew anyhow.
    CHANGES,
    /// Every data test.
    TESTS,
    /// Readers see it, in one transaction.
    PUBLISH,
    /// The checks of the validation.
    VALIDATE;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
