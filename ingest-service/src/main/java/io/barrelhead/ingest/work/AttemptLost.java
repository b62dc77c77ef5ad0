package io.barrelhead.ingest.work;

/// The run was cancelled, or another worker has taken it up: this one must stop and write nothing more.
final class AttemptLost extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    AttemptLost(Attempt attempt) {
        super("run %s is no longer in the hands of attempt %d".formatted(attempt.run(), attempt.number()));
    }
}
