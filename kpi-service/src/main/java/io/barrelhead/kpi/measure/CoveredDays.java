package io.barrelhead.kpi.measure;

import io.barrelhead.kpi.marts.Facts.EntityCoverage;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.Period;
import io.barrelhead.kpi.marts.RecordKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Counts the days of a period on which loaded records could count (kpis.md A.7(k), A.8.13).
final class CoveredDays {

    private CoveredDays() {}

    /// A day is covered when it is for any of the entities.
    static int of(Kpi kpi, Period period, List<EntityCoverage> entities) {
        List<Period> covered = entities.stream()
                .flatMap(entity -> days(kpi, entity).stream())
                .flatMap(days -> days.intersect(period).stream())
                .toList();
        return switch (covered.size()) {
            case 0 -> 0;
            case 1 -> covered.getFirst().days();
            default -> anyOf(covered, period);
        };
    }

    private static int anyOf(List<Period> covered, Period period) {
        return Math.toIntExact(period.stream()
                .filter(day -> covered.stream().anyMatch(days -> days.contains(day)))
                .count());
    }

    /// The days that all kinds cover which the KPI needs and the entity has connections for.
    private static Optional<Period> days(Kpi kpi, EntityCoverage coverage) {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        kinds.addAll(kpi.needs());
        kinds.retainAll(coverage.entity().kinds());
        return kinds.stream()
                .map(kind -> Optional.ofNullable(coverage.days().get(kind)))
                .reduce((left, right) -> left.flatMap(days -> right.flatMap(days::intersect)))
                .flatMap(days -> days);
    }
}
