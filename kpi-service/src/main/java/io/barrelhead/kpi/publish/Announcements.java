package io.barrelhead.kpi.publish;

import static io.barrelhead.kpi.db.kpi.Tables.ANNOUNCEMENT;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.KpiEvent.KpisComputed;
import io.barrelhead.contracts.wire.Envelope;
import io.barrelhead.kpi.db.kpi.tables.records.AnnouncementRecord;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Events that are committed with the numbers they tell of, and sent after it: at least once, in order.
@Component
class Announcements {

    private final DSLContext dsl;
    private final KpiTopic topic;
    private final InstantSource clock;

    Announcements(DSLContext dsl, KpiTopic topic, InstantSource clock) {
        this.dsl = dsl;
        this.topic = topic;
        this.clock = clock;
    }

    void add(AsOfDay day, long generation, List<Integer> kpiIds) {
        dsl.insertInto(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.ENTITY_ID, day.entity().value())
                .set(ANNOUNCEMENT.GENERATION, generation)
                .set(ANNOUNCEMENT.AS_OF_DATE, day.date())
                .set(ANNOUNCEMENT.KPI_IDS, kpiIds.toArray(Integer[]::new))
                .set(ANNOUNCEMENT.COMPUTED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /// Sends what is committed; another replica that sends meanwhile is waited for.
    ///
    /// @return how many
    @Transactional
    public int send() {
        List<AnnouncementRecord> waiting = dsl.selectFrom(ANNOUNCEMENT)
                .orderBy(ANNOUNCEMENT.ID)
                .forUpdate()
                .fetch();
        for (AnnouncementRecord row : waiting) {
            CrashPoint.KPIS_COMMITTED.pass();
            topic.send(event(row));
            CrashPoint.KPIS_ANNOUNCED.pass();
            row.delete();
        }
        return waiting.size();
    }

    private static Envelope<KpisComputed> event(AnnouncementRecord row) {
        KpisComputed computed = new KpisComputed(
                new EntityId(row.getEntityId()),
                row.getGeneration(),
                row.getAsOfDate(),
                Arrays.asList(row.getKpiIds()));
        return new Envelope<>(
                "kpis-" + row.getId(), "/kpi-service", row.getComputedAt().toInstant(), computed);
    }
}
