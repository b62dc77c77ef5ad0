package io.barrelhead.ingest.schedules;

import static java.time.ZoneOffset.UTC;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/// A cron expression of five fields in a time zone. Where clocks go back, a time that comes twice counts once, and
/// every hour is an hour. Where they jump, a time of day that is skipped is made up for right after the jump, as cron
/// itself does; the library alone would leave it out.
final class Cron {

    private static final int FIELDS = 5;
    private static final int HOUR = 1;
    private static final Duration LONGEST_WAIT = Duration.ofDays(10 * 366);

    private final CronSchedule schedule;
    private final CronSchedule wallClock;
    private final ZoneId zone;
    private final boolean everyHour;

    private Cron(String expression, ZoneId zone) {
        this.schedule = new CronSchedule(expression, zone, CronStyle.UNIX);
        this.wallClock = new CronSchedule(expression, UTC, CronStyle.UNIX);
        this.zone = zone;
        this.everyHour = fields(expression)[HOUR].contains("*");
    }

    /// @throws InvalidCron if it does not read or is never due
    static Cron of(String expression, ZoneId zone) {
        if (fields(expression).length != FIELDS) {
            throw new InvalidCron(expression, "it has not five fields");
        }
        try {
            Cron cron = new Cron(expression, zone);
            if (cron.after(Instant.EPOCH).isAfter(Instant.EPOCH.plus(LONGEST_WAIT))) {
                throw new InvalidCron(expression, "it is never due");
            }
            return cron;
        } catch (IllegalArgumentException e) {
            throw e instanceof InvalidCron ? e : new InvalidCron(expression, String.valueOf(e.getMessage()));
        }
    }

    private static String[] fields(String expression) {
        return expression.strip().split("\\s+");
    }

    /// The first time after another.
    Instant after(Instant instant) {
        Instant due = schedule.getInitialExecutionTime(instant);
        ZoneOffsetTransition change = zone.getRules().nextTransition(instant);
        boolean jumpsBefore =
                change != null && change.isGap() && change.getInstant().isBefore(due);
        return jumpsBefore && !everyHour && skips(change) ? change.getInstant() : due;
    }

    private boolean skips(ZoneOffsetTransition jump) {
        Instant first = jump.getDateTimeBefore().toInstant(UTC);
        Instant due = wallClock.getInitialExecutionTime(first.minusNanos(1));
        return due.isBefore(jump.getDateTimeAfter().toInstant(UTC));
    }
}
