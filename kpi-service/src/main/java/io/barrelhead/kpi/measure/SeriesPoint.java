package io.barrelhead.kpi.measure;

import io.barrelhead.kpi.marts.Facts;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A KPI over one period of a series, rounded.
///
/// @param value null for a ratio without denominator
/// @param denominator null for sums and balances
public record SeriesPoint(
        LocalDate start,
        LocalDate end,
        @Nullable BigDecimal value,
        BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    public static SeriesPoint of(Kpi kpi, Period period, Facts facts) {
        Measure measure = Measure.of(kpi, period, facts);
        return new SeriesPoint(
                period.start(),
                period.end(),
                Decimals.value(kpi, measure.value()),
                Decimals.numerator(kpi, measure.numerator()),
                Decimals.denominator(measure.denominator()));
    }
}
