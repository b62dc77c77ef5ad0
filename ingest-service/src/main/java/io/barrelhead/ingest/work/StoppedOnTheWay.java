package io.barrelhead.ingest.work;

/// The service stops while a run is underway; another worker will take it up.
final class StoppedOnTheWay extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StoppedOnTheWay(Attempt attempt, InterruptedException cause) {
        super("the service stopped during attempt %d of run %s".formatted(attempt.number(), attempt.run()), cause);
    }
}
