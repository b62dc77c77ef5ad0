package io.barrelhead.kpi.publish;

import static io.barrelhead.kpi.db.kpi.Tables.AGG_KPI_DASHBOARD;
import static io.barrelhead.kpi.db.kpi.Tables.AS_OF_DAY;
import static org.jooq.impl.DSL.val;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.kpi.db.kpi.tables.records.AsOfDayRecord;
import io.barrelhead.kpi.measure.MeasuredKpi;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record2;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The stored as-of days and their rows in `agg_kpi_dashboard`, always of the calendar year before.
@Component
class KpiHistory {

    private static final String WRITE_ROWS = """
            insert into kpi.agg_kpi_dashboard
            select
                ?::date, (k ->> 'id')::int, ?,
                (k #>> '{windows,mtd,value}')::numeric, (k #>> '{windows,mtd,prior,value}')::numeric,
                (k #>> '{windows,mtd,delta}')::numeric, (k #>> '{windows,mtd,delta_pct}')::numeric,
                (k #>> '{windows,qtd,value}')::numeric, (k #>> '{windows,qtd,prior,value}')::numeric,
                (k #>> '{windows,qtd,delta}')::numeric, (k #>> '{windows,qtd,delta_pct}')::numeric,
                (k #>> '{windows,ytd,value}')::numeric, (k #>> '{windows,ytd,prior,value}')::numeric,
                (k #>> '{windows,ytd,delta}')::numeric, (k #>> '{windows,ytd,delta_pct}')::numeric,
                (k #>> '{windows,last28,value}')::numeric, (k #>> '{windows,last28,prior,value}')::numeric,
                (k #>> '{windows,last28,delta}')::numeric, (k #>> '{windows,last28,delta_pct}')::numeric,
                k, ?::bigint, ?::timestamptz
            from jsonb_array_elements(?::jsonb) as k
            returning kpi_id, payload
            """;

    private final DSLContext dsl;
    private final JsonMapper json;
    private final InstantSource clock;

    KpiHistory(DSLContext dsl, JsonMapper json, InstantSource clock) {
        this.dsl = dsl;
        this.json = json;
        this.clock = clock;
    }

    /// The generation that each stored as-of day was last computed from.
    Map<AsOfDay, Long> generations() {
        return dsl.selectFrom(AS_OF_DAY)
                .fetchMap(
                        row -> new AsOfDay(row.getAsOfDate(), new EntityId(row.getEntityId())),
                        AsOfDayRecord::getGeneration);
    }

    /// Stores the day's rows, unless this generation's or a newer one's are there.
    ///
    /// @return the ids of the KPIs whose payload is another than before, ascending
    List<Integer> store(AsOfDay day, long generation, List<MeasuredKpi> kpis) {
        return takes(day, generation) ? replaceRows(day, generation, kpis) : List.of();
    }

    private boolean takes(AsOfDay day, long generation) {
        return dsl.insertInto(AS_OF_DAY)
                        .set(AS_OF_DAY.AS_OF_DATE, day.date())
                        .set(AS_OF_DAY.ENTITY_ID, day.entity().value())
                        .set(AS_OF_DAY.GENERATION, generation)
                        .onConflict(AS_OF_DAY.AS_OF_DATE, AS_OF_DAY.ENTITY_ID)
                        .doUpdate()
                        .set(AS_OF_DAY.GENERATION, generation)
                        .where(AS_OF_DAY.GENERATION.lt(generation))
                        .execute()
                == 1;
    }

    private List<Integer> replaceRows(AsOfDay day, long generation, List<MeasuredKpi> kpis) {
        Map<Integer, JSONB> before = dsl.deleteFrom(AGG_KPI_DASHBOARD)
                .where(AGG_KPI_DASHBOARD.AS_OF_DATE.eq(day.date()))
                .and(AGG_KPI_DASHBOARD.ENTITY_ID.eq(day.entity().value()))
                .returningResult(AGG_KPI_DASHBOARD.KPI_ID, AGG_KPI_DASHBOARD.PAYLOAD)
                .fetchMap(AGG_KPI_DASHBOARD.KPI_ID, AGG_KPI_DASHBOARD.PAYLOAD);
        return dsl
                .resultQuery(
                        WRITE_ROWS,
                        val(day.date()),
                        val(day.entity().value()),
                        val(generation),
                        val(clock.instant().atOffset(ZoneOffset.UTC)),
                        val(JSONB.valueOf(json.writeValueAsString(kpis))))
                .coerce(AGG_KPI_DASHBOARD.KPI_ID, AGG_KPI_DASHBOARD.PAYLOAD)
                .stream()
                .filter(row -> !row.value2().equals(before.get(row.value1())))
                .map(Record2::value1)
                .sorted()
                .toList();
    }

    void markAsked(AsOfDay day) {
        dsl.update(AS_OF_DAY)
                .set(AS_OF_DAY.ASKED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(AS_OF_DAY.AS_OF_DATE.eq(day.date()))
                .and(AS_OF_DAY.ENTITY_ID.eq(day.entity().value()))
                .execute();
    }

    /// Removes an entity's days before `oldest` that nobody asked for since.
    void removeBefore(EntityId entity, LocalDate oldest) {
        OffsetDateTime askedBefore = oldest.atStartOfDay().atOffset(ZoneOffset.UTC);
        dsl.deleteFrom(AS_OF_DAY)
                .where(AS_OF_DAY.ENTITY_ID.eq(entity.value()))
                .and(AS_OF_DAY.AS_OF_DATE.lt(oldest))
                .and(AS_OF_DAY.ASKED_AT.isNull().or(AS_OF_DAY.ASKED_AT.lt(askedBefore)))
                .execute();
    }

    void remove(AsOfDay day) {
        dsl.deleteFrom(AS_OF_DAY)
                .where(AS_OF_DAY.AS_OF_DATE.eq(day.date()))
                .and(AS_OF_DAY.ENTITY_ID.eq(day.entity().value()))
                .execute();
    }

    /// Makes every stored day due: settings or formulas may be others than those it was computed with.
    void doubtAll() {
        dsl.update(AS_OF_DAY).set(AS_OF_DAY.GENERATION, 0L).execute();
    }
}
