package io.barrelhead.kpi.marts;

import static io.barrelhead.kpi.db.published.Tables.DIM_KPI;
import static io.barrelhead.kpi.db.published.Tables.KPI_DAILY_COMPONENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.values;

import io.barrelhead.kpi.marts.Facts.EntityCoverage;
import io.barrelhead.kpi.marts.Facts.Sums;
import io.barrelhead.kpi.marts.Kpi.Aggregation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Row3;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// Adds daily components up over periods, exactly, in the database.
final class FactReader {

    private static final LocalDate BEFORE_EVERY_RECORD = LocalDate.of(1, 1, 1);
    private static final Field<Integer> NUMBER = field(name("period", "number"), SQLDataType.INTEGER);
    private static final Field<LocalDate> START = field(name("period", "start"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> END = field(name("period", "end"), SQLDataType.LOCALDATE);

    private final DSLContext dsl;
    private final CoverageReader coverage;

    FactReader(DSLContext dsl) {
        this.dsl = dsl;
        this.coverage = new CoverageReader(dsl);
    }

    Facts read(List<Entity> entities, Collection<Kpi> kpis, Collection<Period> periods) {
        List<String> ids = entities.stream().map(entity -> entity.id().value()).toList();
        List<Period> distinct = periods.stream().distinct().toList();
        boolean needsBalance = kpis.stream().anyMatch(FactReader::needsBalance);
        List<EntityCoverage> covered = coverage.read(entities);
        return new Facts(sums(ids, kpis, distinct), needsBalance ? balances(ids, edges(distinct)) : Map.of(), covered);
    }

    private static boolean needsBalance(Kpi kpi) {
        return switch (kpi.aggregation()) {
            case LAST, SUM_OVER_OPENING -> true;
            case SUM, RATIO -> false;
        };
    }

    private Map<Period, Map<Integer, Sums>> sums(List<String> entities, Collection<Kpi> kpis, List<Period> periods) {
        Condition kpi = KPI_DAILY_COMPONENTS.KPI_ID.in(kpis.stream()
                .filter(k -> k.aggregation() != Aggregation.LAST)
                .map(Kpi::id)
                .toList());
        Map<Period, Map<Integer, Sums>> sums = new HashMap<>();
        sumsOver(entities, kpi, periods)
                .forEach(row -> sums.computeIfAbsent(periods.get(row.number), period -> new HashMap<>())
                        .put(row.kpiId, row.sums));
        return sums;
    }

    /// The balances add up the net changes between one day and the next: every component is read once.
    private Map<LocalDate, BigDecimal> balances(List<String> entities, SortedSet<LocalDate> days) {
        List<Period> segments = new ArrayList<>();
        LocalDate start = BEFORE_EVERY_RECORD;
        for (LocalDate day : days) {
            segments.add(new Period(start, day));
            start = day.plusDays(1);
        }
        Condition balance = KPI_DAILY_COMPONENTS.KPI_ID.in(
                select(DIM_KPI.KPI_ID).from(DIM_KPI).where(DIM_KPI.AGG_TYPE.eq(Aggregation.LAST.code())));
        Map<Integer, BigDecimal> changes = new HashMap<>();
        sumsOver(entities, balance, segments).forEach(row -> changes.put(row.number, row.sums.numerator()));
        return running(segments, changes);
    }

    private static Map<LocalDate, BigDecimal> running(List<Period> segments, Map<Integer, BigDecimal> changes) {
        Map<LocalDate, BigDecimal> balances = new HashMap<>();
        BigDecimal balance = BigDecimal.ZERO;
        for (int i = 0; i < segments.size(); i++) {
            balance = balance.add(changes.getOrDefault(i, BigDecimal.ZERO));
            balances.put(segments.get(i).end(), balance);
        }
        return balances;
    }

    private static SortedSet<LocalDate> edges(List<Period> periods) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Period period : periods) {
            days.add(period.start().minusDays(1));
            days.add(period.end());
        }
        return days;
    }

    private List<SumRow> sumsOver(List<String> entities, Condition kpi, List<Period> periods) {
        return dsl.select(
                        NUMBER,
                        KPI_DAILY_COMPONENTS.KPI_ID,
                        sum(KPI_DAILY_COMPONENTS.NUMERATOR),
                        coalesce(sum(KPI_DAILY_COMPONENTS.DENOMINATOR), BigDecimal.ZERO))
                .from(table(periods))
                .join(KPI_DAILY_COMPONENTS)
                .on(KPI_DAILY_COMPONENTS.KPI_DATE.between(START, END))
                .where(KPI_DAILY_COMPONENTS.ENTITY_ID.in(entities))
                .and(kpi)
                .groupBy(NUMBER, KPI_DAILY_COMPONENTS.KPI_ID)
                .fetch(row -> new SumRow(row.value1(), row.value2(), new Sums(row.value3(), row.value4())));
    }

    @SuppressWarnings("unchecked")
    private static Table<Record3<Integer, LocalDate, LocalDate>> table(List<Period> periods) {
        return values(IntStream.range(0, periods.size())
                        .mapToObj(i ->
                                row(i, periods.get(i).start(), periods.get(i).end()))
                        .toArray(Row3[]::new))
                .as("period", "number", "start", "end");
    }

    private record SumRow(int number, int kpiId, Sums sums) {}
}
