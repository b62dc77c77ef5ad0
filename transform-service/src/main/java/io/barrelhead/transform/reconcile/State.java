package io.barrelhead.transform.reconcile;

import java.util.Locale;

/// Where a comparison is.
enum State {
    /// Not every record of the run has landed yet.
    WAITING,
    /// Done.
    COMPARED,
    /// Done, but for deletions that an operator has to confirm.
    HELD_BACK,
    /// They were confirmed.
    CONFIRMED,
    /// A later whole walk made them void.
    OVERTAKEN,
    /// It could not be compared.
    EXPIRED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
