package io.barrelhead.transform.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What landed and was not claimed yet, and how the last run over its kind went.
final class Rhythm {

    @Nullable
    Instant first;

    Instant last = Instant.EPOCH;
    long records;
    Instant ended = Instant.EPOCH;
    int failures;
    private Duration took = Duration.ZERO;

    void landed(int more, Instant at) {
        if (more == 0) {
            return;
        }
        if (first == null) {
            first = at;
        }
        last = at;
        records += more;
    }

    Optional<Instant> claimed() {
        Optional<Instant> claimed = Optional.ofNullable(first);
        first = null;
        records = 0;
        return claimed;
    }

    void left(Instant since) {
        first = since;
    }

    void ended(Instant at, Duration time) {
        ended = at;
        took = time;
    }

    /// After twice the time that the last run took.
    Instant rested() {
        return ended.plus(took.multipliedBy(2));
    }
}
