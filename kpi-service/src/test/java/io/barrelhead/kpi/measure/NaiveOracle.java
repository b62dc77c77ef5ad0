package io.barrelhead.kpi.measure;

import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.RecordKind;
import io.barrelhead.kpi.measure.RandomMarts.Component;
import io.barrelhead.kpi.measure.RandomMarts.Key;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules of kpis.md once more, slow and day by day, with nothing of the code that it checks.
final class NaiveOracle {

    private final RandomMarts marts;
    private final int fiscalStart;

    NaiveOracle(RandomMarts marts, int fiscalStart) {
        this.marts = marts;
        this.fiscalStart = fiscalStart;
    }

    /// The window's days, by walking back from the as-of day to the day that begins it.
    TreeSet<LocalDate> days(String window, LocalDate asOf) {
        TreeSet<LocalDate> days = new TreeSet<>(Set.of(asOf));
        while (!begins(window, days.first(), days.size())) {
            days.add(days.first().minusDays(1));
        }
        return days;
    }

    private boolean begins(String window, LocalDate day, int length) {
        boolean first = day.getDayOfMonth() == 1;
        int month = (day.getMonthValue() + 12 - fiscalStart) % 12;
        return switch (window) {
            case "mtd" -> first;
            case "qtd" -> first && month % 3 == 0;
            case "ytd" -> first && month == 0;
            default -> length == 28;
        };
    }

    TreeSet<LocalDate> priorDays(String window, LocalDate asOf, String compare) {
        if (compare.equals("aligned364")) {
            return days(window, asOf).stream()
                    .map(day -> day.minusDays(364))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        boolean leapDay = asOf.getMonth() == Month.FEBRUARY && asOf.getDayOfMonth() == 29;
        int dayOfMonth = leapDay ? 28 : asOf.getDayOfMonth();
        return days(window, LocalDate.of(asOf.getYear() - 1, asOf.getMonth(), dayOfMonth));
    }

    @Nullable
    BigDecimal value(Kpi kpi, List<String> entities, TreeSet<LocalDate> days) {
        return switch (kpi.aggregation().code()) {
            case "sum" -> sum(kpi.id(), entities, days, true);
            case "last" -> balance(entities, days.last());
            case "ratio" -> over(kpi, sum(kpi.id(), entities, days, true), sum(kpi.id(), entities, days, false));
            default ->
                over(
                        kpi,
                        sum(kpi.id(), entities, days, true),
                        balance(entities, days.first().minusDays(1)));
        };
    }

    private static @Nullable BigDecimal over(Kpi kpi, BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? null
                : numerator.multiply(BigDecimal.valueOf(kpi.scale())).divide(denominator, MathContext.DECIMAL128);
    }

    private BigDecimal balance(List<String> entities, LocalDate end) {
        TreeSet<LocalDate> all = RandomMarts.FIRST.isAfter(end)
                ? new TreeSet<>()
                : RandomMarts.FIRST.datesUntil(end.plusDays(1)).collect(Collectors.toCollection(TreeSet::new));
        return sum(RandomMarts.BALANCE, entities, all, true);
    }

    private BigDecimal sum(int kpi, List<String> entities, Set<LocalDate> days, boolean numerators) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String entity : entities) {
            for (LocalDate day : days) {
                Component component = marts.components.get(new Key(entity, kpi, day));
                if (component != null) {
                    BigDecimal part = numerators ? component.numerator() : component.denominator();
                    sum = sum.add(part == null ? BigDecimal.ZERO : part);
                }
            }
        }
        return sum;
    }

    long covered(Kpi kpi, List<String> entities, Set<LocalDate> days) {
        return days.stream()
                .filter(day -> entities.stream().anyMatch(entity -> covers(kpi, entity, day)))
                .count();
    }

    /// Each kind that the KPI needs and the entity has a connection for counts on a day before and on a day after.
    private boolean covers(Kpi kpi, String entity, LocalDate day) {
        List<RecordKind> kinds = kpi.needs().stream()
                .filter(kind -> kind != RecordKind.RESERVATIONS || RandomMarts.hasTock(entity))
                .toList();
        return !kinds.isEmpty()
                && kinds.stream().allMatch(kind -> counts(entity, kind, day, -1) && counts(entity, kind, day, 1));
    }

    private boolean counts(String entity, RecordKind kind, LocalDate day, int direction) {
        return marts.coverage.getOrDefault(entity, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().equals(day) || entry.getKey().compareTo(day) * direction > 0)
                .anyMatch(entry -> entry.getValue().contains(kind));
    }

    static @Nullable BigDecimal rounded(Kpi kpi, @Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        boolean money = kpi.unit().equals("USD");
        boolean count = !money && kpi.scale() == 1 && kpi.id() != 19;
        return value.setScale(count ? 0 : money ? 2 : 4, RoundingMode.HALF_UP);
    }
}
