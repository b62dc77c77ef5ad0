package io.barrelhead.kpi.marts;

import static io.barrelhead.kpi.db.published.Tables.DIM_KPI;
import static io.barrelhead.kpi.db.published.Tables.KPI_DAILY_COMPONENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import io.barrelhead.kpi.marts.Facts.Sums;
import io.barrelhead.kpi.marts.Kpi.Aggregation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/// Adds daily components up, exactly, in the database. Whatever the periods, each component is read once.
final class FactReader {

    private final DSLContext dsl;
    private final CoverageReader coverage;

    FactReader(DSLContext dsl) {
        this.dsl = dsl;
        this.coverage = new CoverageReader(dsl);
    }

    Facts read(List<Entity> entities, Collection<Kpi> kpis, Collection<Period> periods) {
        Condition ofEntities = KPI_DAILY_COMPONENTS.ENTITY_ID.in(
                entities.stream().map(entity -> entity.id().value()).toList());
        boolean needsBalance = kpis.stream().anyMatch(FactReader::needsBalance);
        return new Facts(
                sums(ofEntities, kpis, periods),
                needsBalance ? balances(ofEntities, edges(periods)) : Map.of(),
                coverage.read(entities));
    }

    private static boolean needsBalance(Kpi kpi) {
        return switch (kpi.aggregation()) {
            case LAST, SUM_OVER_OPENING -> true;
            case SUM, RATIO -> false;
        };
    }

    private Map<Period, Map<Integer, Sums>> sums(
            Condition ofEntities, Collection<Kpi> kpis, Collection<Period> periods) {
        Segments segments = Segments.of(periods);
        List<Integer> ids = kpis.stream()
                .filter(kpi -> kpi.aggregation() != Aggregation.LAST)
                .map(Kpi::id)
                .toList();
        Condition ofPeriods = or(segments.joined().stream()
                .map(period -> KPI_DAILY_COMPONENTS.KPI_DATE.between(period.start(), period.end()))
                .toList());
        Condition which = ofEntities.and(KPI_DAILY_COMPONENTS.KPI_ID.in(ids)).and(ofPeriods);
        return perPeriod(periods, segments, parts(which, segments.starts()));
    }

    private static Map<Period, Map<Integer, Sums>> perPeriod(
            Collection<Period> periods, Segments segments, List<Part> parts) {
        Map<Period, Map<Integer, Sums>> sums = new HashMap<>();
        for (Period period : periods) {
            Map<Integer, Sums> ofPeriod = new HashMap<>();
            for (Part part : parts) {
                if (period.contains(segments.list().get(part.bucket - 1).start())) {
                    ofPeriod.merge(part.kpiId, part.sums, Sums::plus);
                }
            }
            sums.put(period, ofPeriod);
        }
        return sums;
    }

    /// Balances add up the net changes between one of the days and the next.
    private Map<LocalDate, BigDecimal> balances(Condition ofEntities, TreeSet<LocalDate> days) {
        Condition balance = KPI_DAILY_COMPONENTS.KPI_ID.in(
                select(DIM_KPI.KPI_ID).from(DIM_KPI).where(DIM_KPI.AGG_TYPE.eq(Aggregation.LAST.code())));
        LocalDate[] dayAfter = days.stream().map(day -> day.plusDays(1)).toArray(LocalDate[]::new);
        Map<Integer, BigDecimal> changes = new HashMap<>();
        for (Part part : parts(ofEntities.and(balance).and(KPI_DAILY_COMPONENTS.KPI_DATE.le(days.last())), dayAfter)) {
            changes.put(part.bucket, part.sums.numerator());
        }
        return running(days, changes);
    }

    private static Map<LocalDate, BigDecimal> running(TreeSet<LocalDate> days, Map<Integer, BigDecimal> changes) {
        Map<LocalDate, BigDecimal> balances = new HashMap<>();
        BigDecimal balance = BigDecimal.ZERO;
        int bucket = 0;
        for (LocalDate day : days) {
            balance = balance.add(changes.getOrDefault(bucket++, BigDecimal.ZERO));
            balances.put(day, balance);
        }
        return balances;
    }

    private static TreeSet<LocalDate> edges(Collection<Period> periods) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Period period : periods) {
            days.add(period.start().minusDays(1));
            days.add(period.end());
        }
        return days;
    }

    /// The sums in each bucket: bucket n begins with the n-th start, bucket 0 is before the first.
    private List<Part> parts(Condition which, LocalDate[] starts) {
        Field<Integer> bucket =
                field("width_bucket({0}, {1})", SQLDataType.INTEGER, KPI_DAILY_COMPONENTS.KPI_DATE, val(starts));
        return dsl.select(
                        bucket,
                        KPI_DAILY_COMPONENTS.KPI_ID,
                        sum(KPI_DAILY_COMPONENTS.NUMERATOR),
                        coalesce(sum(KPI_DAILY_COMPONENTS.DENOMINATOR), BigDecimal.ZERO))
                .from(KPI_DAILY_COMPONENTS)
                .where(which)
                .groupBy(field("1"), KPI_DAILY_COMPONENTS.KPI_ID)
                .fetch(row -> new Part(row.value1(), row.value2(), new Sums(row.value3(), row.value4())));
    }

    private record Part(int bucket, int kpiId, Sums sums) {}
}
