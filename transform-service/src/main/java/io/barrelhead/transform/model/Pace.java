package io.barrelhead.transform.model;

import io.barrelhead.transform.model.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Decides how long changed days wait for more of their kind, and how long a failure waits for another try. Live days
/// have one rhythm, those of walks over history another: neither waits for the other's rest, nor for its failures.
public final class Pace {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final TransformSettings settings;
    private final InstantSource clock;

    private final Rhythm live = new Rhythm();
    private final Rhythm bulk = new Rhythm();

    public Pace(TransformSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Records landed that changed days.
    public synchronized void landed(int liveRecords, int bulkRecords) {
        live.landed(liveRecords, clock.instant());
        bulk.landed(bulkRecords, clock.instant());
    }

    /// A run claims what landed: of live records alone, or of all.
    ///
    /// @return when the first of it landed; nothing where nothing did, or another process knows
    public synchronized Optional<Instant> claimed(Trigger trigger) {
        Optional<Instant> first = live.claimed();
        return trigger == Trigger.RECORDS ? first : bulk.claimed();
    }

    /// A run left days of walks to the next one: those need not wait as if they had only just changed.
    ///
    /// @param landed when the first of them landed
    public synchronized void left(Instant landed) {
        bulk.left(landed);
    }

    public synchronized void succeeded(Trigger trigger, Duration took) {
        rhythm(trigger).ended(clock.instant(), took);
        rhythm(trigger).failures = 0;
    }

    public synchronized void failed(Trigger trigger, Duration took) {
        rhythm(trigger).ended(clock.instant(), took);
        rhythm(trigger).failures++;
    }

    /// How long live days wait from now on; zero or less: not at all.
    public synchronized Duration untilLive() {
        if (live.first == null) {
            // marked before this process began, or by another
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Instant quiet = live.last.plus(settings.quiet());
        Instant settled = live.first.plus(settings.quiet());
        Instant patient = live.first.plus(settings.longestWait());
        Instant busy = later(settled, live.rested());
        Instant start = isCalm(live.first, now) ? earlier(quiet, settled) : earlier(quiet, earlier(busy, patient));
        return Duration.between(now, start);
    }

    /// The same for the days of walks. A load that outlasts the wait has two thirds of the time for itself from then
    /// on.
    public synchronized Duration untilBulk() {
        if (bulk.first == null) {
            return Duration.ZERO;
        }
        Instant quiet = bulk.last.plus(settings.bulkQuiet());
        Instant patient = later(bulk.first.plus(settings.bulkLongestWait()), bulk.rested());
        return Duration.between(clock.instant(), earlier(quiet, patient));
    }

    /// How long the next try waits after failures; zero or less: not at all.
    public synchronized Duration untilRetry(Trigger trigger) {
        int failures = rhythm(trigger).failures;
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration pause = settings.retryFirst().multipliedBy(1L << Math.min(failures - 1, 20));
        Duration bounded = pause.compareTo(settings.retryLongest()) < 0 ? pause : settings.retryLongest();
        return Duration.between(clock.instant(), rhythm(trigger).ended.plus(bounded));
    }

    private Rhythm rhythm(Trigger trigger) {
        return trigger == Trigger.RECORDS ? live : bulk;
    }

    private boolean isCalm(Instant first, Instant now) {
        long nanos = Math.max(
                settings.quiet().toNanos(), Duration.between(first, now).toNanos());
        return live.records * NANOS / Math.max(1, nanos) <= settings.calmRate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
