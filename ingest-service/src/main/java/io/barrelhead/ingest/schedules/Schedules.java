package io.barrelhead.ingest.schedules;

import static io.barrelhead.ingest.db.Tables.SCHEDULE;
import static java.time.ZoneOffset.UTC;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.db.tables.records.ScheduleRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The schedules of the configured connections, as they are stored. Those of a connection that is no longer configured
/// stay and do nothing.
@Component
class Schedules {

    private final DSLContext db;

    Schedules(DSLContext db) {
        this.db = db;
    }

    List<Schedule> of(Connections connections) {
        return db.selectFrom(SCHEDULE)
                .where(SCHEDULE.CONNECTION_ID.in(ids(connections)))
                .orderBy(SCHEDULE.ID)
                .fetch(Schedules::schedule);
    }

    Optional<Schedule> find(String id, Connections connections) {
        return db.selectFrom(SCHEDULE)
                .where(SCHEDULE.ID.eq(id))
                .and(SCHEDULE.CONNECTION_ID.in(ids(connections)))
                .fetchOptional(Schedules::schedule);
    }

    /// Locks those that are due, for the transaction; another replica's are left out.
    List<Schedule> takeDue(Connections connections, Instant now) {
        return db.selectFrom(SCHEDULE)
                .where(SCHEDULE.CONNECTION_ID.in(ids(connections)))
                .and(SCHEDULE.PAUSED.isFalse())
                .and(SCHEDULE.NEXT_AT.le(now.atOffset(UTC)))
                .orderBy(SCHEDULE.NEXT_AT, SCHEDULE.ID)
                .forUpdate()
                .skipLocked()
                .fetch(Schedules::schedule);
    }

    void fired(Schedule schedule, RunId run, Instant now) {
        db.update(SCHEDULE)
                .set(SCHEDULE.NEXT_AT, next(schedule.cron(), ZoneId.of(schedule.timeZone()), now))
                .set(SCHEDULE.LAST_FIRED_AT, now.atOffset(UTC))
                .set(SCHEDULE.LAST_RUN_ID, run.value())
                .where(SCHEDULE.ID.eq(schedule.id()))
                .execute();
    }

    /// From now on: what was missed meanwhile is not made up for.
    void change(Schedule schedule, String cron, boolean paused, Instant now) {
        db.update(SCHEDULE)
                .set(SCHEDULE.CRON, cron)
                .set(SCHEDULE.PAUSED, paused)
                .set(SCHEDULE.NEXT_AT, next(cron, ZoneId.of(schedule.timeZone()), now))
                .where(SCHEDULE.ID.eq(schedule.id()))
                .execute();
    }

    boolean hasAny(Connection connection) {
        return db.fetchExists(
                SCHEDULE, SCHEDULE.CONNECTION_ID.eq(connection.id().value()));
    }

    void add(Connection connection, Defaults.Default schedule, Instant now) {
        db.insertInto(SCHEDULE)
                .set(SCHEDULE.ID, connection.id() + "." + schedule.name())
                .set(SCHEDULE.CONNECTION_ID, connection.id().value())
                .set(SCHEDULE.NAME, schedule.name())
                .set(SCHEDULE.MODE, schedule.mode().name().toLowerCase(Locale.ROOT))
                .set(SCHEDULE.OVERLAP_DAYS, schedule.overlapDays())
                .set(SCHEDULE.CRON, schedule.cron())
                .set(SCHEDULE.TIME_ZONE, connection.timeZone().getId())
                .set(SCHEDULE.NEXT_AT, next(schedule.cron(), connection.timeZone(), now))
                .onConflictDoNothing()
                .execute();
    }

    /// Takes up a time zone that was changed in the configuration.
    void moveTo(Schedule schedule, ZoneId zone, Instant now) {
        db.update(SCHEDULE)
                .set(SCHEDULE.TIME_ZONE, zone.getId())
                .set(SCHEDULE.NEXT_AT, next(schedule.cron(), zone, now))
                .where(SCHEDULE.ID.eq(schedule.id()))
                .execute();
    }

    private static OffsetDateTime next(String cron, ZoneId zone, Instant now) {
        return Cron.of(cron, zone).after(now).atOffset(UTC);
    }

    private static List<String> ids(Connections connections) {
        return connections.all().stream()
                .map(connection -> connection.id().value())
                .toList();
    }

    private static Schedule schedule(ScheduleRecord row) {
        return new Schedule(
                row.getId(),
                new ConnectionId(row.getConnectionId()),
                row.getName(),
                IngestionMode.valueOf(row.getMode().toUpperCase(Locale.ROOT)),
                row.getOverlapDays(),
                row.getCron(),
                row.getTimeZone(),
                row.getPaused(),
                row.getPaused() ? null : row.getNextAt().toInstant(),
                instant(row.getLastFiredAt()),
                row.getLastRunId() == null ? null : new RunId(row.getLastRunId()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
