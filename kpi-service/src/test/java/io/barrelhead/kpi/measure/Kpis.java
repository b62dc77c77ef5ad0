package io.barrelhead.kpi.measure;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.kpi.marts.Entity;
import io.barrelhead.kpi.marts.Facts;
import io.barrelhead.kpi.marts.Facts.EntityCoverage;
import io.barrelhead.kpi.marts.Facts.Sums;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.Kpi.Aggregation;
import io.barrelhead.kpi.marts.Kpi.Format;
import io.barrelhead.kpi.marts.Period;
import io.barrelhead.kpi.marts.RecordKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// KPIs, periods and facts, short to write.
public final class Kpis {

    private Kpis() {}

    static Kpi kpi(Format format, Aggregation aggregation, int direction) {
        return needing(format, aggregation, direction, Set.of(RecordKind.ORDERS));
    }

    static Kpi needing(Format format, Aggregation aggregation, int direction, Set<RecordKind> needs) {
        int scale = format == Format.PERCENT ? 100 : 1;
        return new Kpi(7, "code", "Name", "group", format, "unit", 2, aggregation, scale, direction, needs, "what");
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static Period period(String start, String end) {
        return new Period(day(start), day(end));
    }

    /// One entity with both sources, its orders covering some days; sums and balances of one KPI.
    static Facts facts(Map<Period, Sums> sums, Map<LocalDate, BigDecimal> balances, Period orders) {
        Map<Period, Map<Integer, Sums>> byPeriod = new HashMap<>();
        sums.forEach((period, sum) -> byPeriod.put(period, Map.of(7, sum)));
        return new Facts(byPeriod, balances, List.of(coverage(Map.of(RecordKind.ORDERS, orders))));
    }

    static EntityCoverage coverage(Map<RecordKind, Period> days) {
        return new EntityCoverage(entity(true, true), days);
    }

    static Entity entity(boolean commerce7, boolean tock) {
        return new Entity(new EntityId("estate"), "Estate", ZoneOffset.UTC, commerce7, tock);
    }

    static Sums sums(String numerator, String denominator) {
        return new Sums(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
