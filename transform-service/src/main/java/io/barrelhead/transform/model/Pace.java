package io.barrelhead.transform.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides how long changed days wait for more of their kind, and how long a failure waits for another try.
public final class Pace {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final TransformSettings settings;
    private final InstantSource clock;

    private @Nullable Instant firstLanded;
    private Instant lastLanded = Instant.EPOCH;
    private long landed;
    private Instant lastEnd = Instant.EPOCH;
    private Duration lastTook = Duration.ZERO;
    private int failures;

    public Pace(TransformSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Records landed that changed days.
    public synchronized void landed(int records) {
        Instant now = clock.instant();
        if (firstLanded == null) {
            firstLanded = now;
        }
        lastLanded = now;
        landed += records;
    }

    /// A run claims what landed.
    ///
    /// @return when the first of it landed; nothing where nothing did, or another process knows
    public synchronized Optional<Instant> claimed() {
        Optional<Instant> first = Optional.ofNullable(firstLanded);
        firstLanded = null;
        landed = 0;
        return first;
    }

    public synchronized void succeeded(Duration took) {
        ended(took);
        failures = 0;
    }

    public synchronized void failed(Duration took) {
        ended(took);
        failures++;
    }

    /// How long changed days wait from now on; zero or less: not at all.
    public synchronized Duration untilRecords() {
        if (firstLanded == null) {
            // marked before this process began, or by another
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Instant quiet = lastLanded.plus(settings.quiet());
        Instant settled = firstLanded.plus(settings.quiet());
        Instant rested = lastEnd.plus(lastTook.multipliedBy(2));
        Instant patient = firstLanded.plus(settings.longestWait());
        Instant busy = later(settled, rested);
        Instant start = isCalm(now) ? earlier(quiet, settled) : earlier(quiet, earlier(busy, patient));
        return Duration.between(now, start);
    }

    /// How long the next try waits after failures; zero or less: not at all.
    public synchronized Duration untilRetry() {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration pause = settings.retryFirst().multipliedBy(1L << Math.min(failures - 1, 20));
        Duration bounded = pause.compareTo(settings.retryLongest()) < 0 ? pause : settings.retryLongest();
        return Duration.between(clock.instant(), lastEnd.plus(bounded));
    }

    private void ended(Duration took) {
        lastEnd = clock.instant();
        lastTook = took;
    }

    private boolean isCalm(Instant now) {
        Instant first = firstLanded == null ? now : firstLanded;
        long nanos = Math.max(
                settings.quiet().toNanos(), Duration.between(first, now).toNanos());
        return landed * NANOS / Math.max(1, nanos) <= settings.calmRate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
