package io.barrelhead.ingest.schedules;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import java.time.Instant;
import java.time.ZoneId;

/// A cron expression of five fields in a time zone. Where clocks jump forward a skipped time is made up for right
/// after the jump; where they go back, a time that comes twice counts once.
final class Cron {

    private static final int FIELDS = 5;

    private final CronSchedule schedule;

    private Cron(CronSchedule schedule) {
        this.schedule = schedule;
    }

    /// @throws InvalidCron if it does not read or is never due
    static Cron of(String expression, ZoneId zone) {
        String written = expression.strip();
        if (written.split("\\s+").length != FIELDS) {
            throw new InvalidCron(written, "it has not five fields");
        }
        try {
            Cron cron = new Cron(new CronSchedule(written, zone, CronStyle.UNIX));
            cron.after(Instant.EPOCH);
            return cron;
        } catch (IllegalArgumentException e) {
            throw new InvalidCron(written, String.valueOf(e.getMessage()));
        }
    }

    /// The first time after another.
    Instant after(Instant instant) {
        return schedule.getInitialExecutionTime(instant);
    }
}
