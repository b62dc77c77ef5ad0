package io.barrelhead.kpi.measure;

import io.barrelhead.kpi.marts.Facts;
import io.barrelhead.kpi.marts.Facts.Sums;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A KPI over a period, exact (kpis.md A.1, B.5).
///
/// @param value null for a ratio without denominator
/// @param denominator null for sums and balances
record Measure(
        @Nullable Quotient value,
        BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    static Measure of(Kpi kpi, Period period, Facts facts) {
        Sums sums = facts.sums(kpi, period);
        return switch (kpi.aggregation()) {
            case SUM -> whole(sums.numerator());
            case RATIO -> ratio(kpi, sums.numerator(), sums.denominator());
            case LAST -> whole(facts.balance(period.end()));
            case SUM_OVER_OPENING ->
                ratio(kpi, sums.numerator(), facts.balance(period.start().minusDays(1)));
        };
    }

    private static Measure whole(BigDecimal value) {
        return new Measure(Quotient.of(value), value, null);
    }

    private static Measure ratio(Kpi kpi, BigDecimal numerator, BigDecimal denominator) {
        Quotient value = denominator.signum() == 0
                ? null
                : new Quotient(numerator.multiply(BigDecimal.valueOf(kpi.scale())), denominator);
        return new Measure(value, numerator, denominator);
    }
}
