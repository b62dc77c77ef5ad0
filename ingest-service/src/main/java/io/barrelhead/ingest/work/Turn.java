package io.barrelhead.ingest.work;

/// Whether a run can be taken up.
sealed interface Turn {

    record Taken(Attempt attempt) implements Turn {}

    /// Another run of the connection comes first.
    record NotYet() implements Turn {}

    /// It ended, or only waits for the landing.
    record NothingToDo() implements Turn {}
}
