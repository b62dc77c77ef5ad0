package io.barrelhead.kpi.marts;

import static io.barrelhead.kpi.db.published.Tables.DAILY_COVERAGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import io.barrelhead.kpi.marts.Facts.EntityCoverage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

/// Reads the first and the last day of each kind of records from the ends of its index.
final class CoverageReader {

    private final DSLContext dsl;

    CoverageReader(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<EntityCoverage> read(List<Entity> entities) {
        return entities.stream()
                .map(entity -> new EntityCoverage(entity, days(entity)))
                .toList();
    }

    private Map<RecordKind, Period> days(Entity entity) {
        Map<RecordKind, Period> days = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : entity.kinds()) {
            Period period = days(entity, kind);
            if (period != null) {
                days.put(kind, period);
            }
        }
        return days;
    }

    private @Nullable Period days(Entity entity, RecordKind kind) {
        Record2<LocalDate, LocalDate> ends = dsl.select(
                        end(min(DAILY_COVERAGE.KPI_DATE), entity, kind),
                        end(max(DAILY_COVERAGE.KPI_DATE), entity, kind))
                .fetchSingle();
        return ends.value1() == null ? null : new Period(ends.value1(), ends.value2());
    }

    private static Field<LocalDate> end(Field<LocalDate> end, Entity entity, RecordKind kind) {
        return field(select(end)
                .from(DAILY_COVERAGE)
                .where(DAILY_COVERAGE.ENTITY_ID.eq(entity.id().value()))
                .and(counts(kind)));
    }

    private static Field<Boolean> counts(RecordKind kind) {
        return switch (kind) {
            case ORDERS -> DAILY_COVERAGE.HAS_ORDERS;
            case RESERVATIONS -> DAILY_COVERAGE.HAS_RESERVATIONS;
            case MEMBERSHIPS -> DAILY_COVERAGE.HAS_MEMBERSHIPS;
        };
    }
}
