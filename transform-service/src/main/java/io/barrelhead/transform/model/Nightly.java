package io.barrelhead.transform.model;

import static io.barrelhead.transform.db.transform.Tables.MODELLED_PROJECT;
import static io.barrelhead.transform.db.transform.Tables.TRANSFORM_RUN;

import io.barrelhead.transform.model.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/// When the nightly run is due: once a night, over all replicas. A night that nobody was up in is made good for a few
/// hours, and then left out: by day, the numbers matter more.
final class Nightly {

    private static final Duration MADE_GOOD_WITHIN = Duration.ofHours(3);

    private final DSLContext sql;
    private final @Nullable CronExpression schedule;
    private final ZoneId zone;
    private Instant done = Instant.EPOCH;

    /// @param schedule a cron expression of six fields, or `-` for never
    Nightly(DSLContext sql, String schedule, ZoneId zone) {
        this.sql = sql;
        this.schedule = schedule.equals("-") ? null : CronExpression.parse(schedule);
        this.zone = zone;
    }

    boolean isDue(Instant now) {
        Instant due = lastDue(now);
        if (due == null || !due.isAfter(done)) {
            return false;
        }
        OffsetDateTime since = OffsetDateTime.ofInstant(due, ZoneOffset.UTC);
        boolean ran = sql.fetchExists(
                TRANSFORM_RUN,
                TRANSFORM_RUN.TRIGGER.eq(Trigger.NIGHTLY.wireName()),
                TRANSFORM_RUN.REQUESTED_AT.ge(since));
        // what was made anew since then needs no looking over
        boolean older = sql.fetchExists(MODELLED_PROJECT, MODELLED_PROJECT.MODELLED_AT.lt(since));
        if (ran || !older) {
            done = due;
        }
        return !ran && older;
    }

    private @Nullable Instant lastDue(Instant now) {
        if (schedule == null) {
            return null;
        }
        ZonedDateTime due = schedule.next(now.minus(MADE_GOOD_WITHIN).atZone(zone));
        return due == null || due.toInstant().isAfter(now) ? null : due.toInstant();
    }
}
