package io.barrelhead.transform.publish;

import static io.barrelhead.transform.db.transform.Tables.ANNOUNCEMENT;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.TransformId;
import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.MartsEvent.MartsRefreshed;
import io.barrelhead.transform.announce.Announcer;
import io.barrelhead.transform.db.published.tables.records.GenerationRecord;
import io.barrelhead.transform.db.transform.tables.records.AnnouncementRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.impl.DSL;

/// The news of each generation: written in its transaction, sent after it, as often as it takes. Without them the KPI
/// service would stay behind.
public final class Announcements {

    private final Announcer announcer;
    private final InstantSource clock;

    Announcements(Announcer announcer, InstantSource clock) {
        this.announcer = announcer;
        this.clock = clock;
    }

    /// In the publication's transaction.
    static void write(DSLContext sql, GenerationRecord generation, EntityId entity, Collection<LocalDate> changedDays) {
        AnnouncementRecord announcement = sql.newRecord(ANNOUNCEMENT);
        announcement.setGeneration(generation.getGeneration());
        announcement.setEntityId(entity.value());
        announcement.setTransformId(generation.getTransformId());
        announcement.setChangedDays(changedDays.toArray(LocalDate[]::new));
        announcement.setNewestRecordAt(generation.getNewestRecordAt());
        announcement.setPublishedAt(generation.getPublishedAt());
        announcement.insert();
    }

    /// Sends what was not sent yet, oldest first.
    ///
    /// @throws io.barrelhead.transform.announce.NotAnnounced if the broker is not there; nothing is forgotten
    public void send(DSLContext sql) {
        Result<AnnouncementRecord> waiting = sql.selectFrom(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.ANNOUNCED_AT.isNull())
                .orderBy(ANNOUNCEMENT.GENERATION, ANNOUNCEMENT.ENTITY_ID)
                .fetch();
        if (waiting.isNotEmpty()) {
            announcer.settle();
        }
        for (AnnouncementRecord one : waiting) {
            MartsRefreshed event = event(one);
            announcer.announce("%d/%s".formatted(event.generation(), event.entity()), event);
            CrashPoint.MARTS_ANNOUNCED.pass();
            one.setAnnouncedAt(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            one.update();
            CrashPoint.MARTS_SETTLED.pass();
        }
    }

    /// The current generation's news are to be sent again: whoever was away when it was sent may need it.
    public static void repeatCurrent(DSLContext sql) {
        Generations.current(sql)
                .ifPresent(it -> sql.update(ANNOUNCEMENT)
                        .setNull(ANNOUNCEMENT.ANNOUNCED_AT)
                        .where(ANNOUNCEMENT.GENERATION.eq(it.getGeneration()))
                        .execute());
    }

    static void forgetBefore(DSLContext sql, Instant before) {
        sql.deleteFrom(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.ANNOUNCED_AT.lt(OffsetDateTime.ofInstant(before, ZoneOffset.UTC)))
                .and(ANNOUNCEMENT.GENERATION.lt(
                        sql.select(DSL.max(ANNOUNCEMENT.GENERATION)).from(ANNOUNCEMENT)))
                .execute();
    }

    private static MartsRefreshed event(AnnouncementRecord row) {
        OffsetDateTime newest = row.getNewestRecordAt();
        return new MartsRefreshed(
                new TransformId(row.getTransformId()),
                new EntityId(row.getEntityId()),
                row.getGeneration(),
                List.of(row.getChangedDays()),
                newest == null ? null : newest.toInstant(),
                row.getPublishedAt().toInstant());
    }
}
