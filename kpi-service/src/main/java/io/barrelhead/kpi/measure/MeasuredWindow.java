package io.barrelhead.kpi.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.barrelhead.kpi.marts.Facts;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.Period;
import io.barrelhead.kpi.measure.window.Comparison;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A KPI in one window with the year before, rounded: part of the dashboard answer and of `agg_kpi_dashboard`'s
/// payload.
///
/// @param numerator of a ratio what it divides, else the value itself
/// @param denominator what a ratio divides by; null for sums and balances
/// @param deltaPct in percent of the prior's size
/// @param favorable null where nothing moved or no direction is better
public record MeasuredWindow(
        LocalDate start,
        LocalDate end,
        @Nullable BigDecimal value,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Prior prior,
        @Nullable BigDecimal delta,
        @JsonProperty("delta_pct") @Nullable BigDecimal deltaPct,
        Change.Status status,
        @Nullable Boolean favorable) {

    /// The year before.
    ///
    /// @param value null without a covered day, and for a ratio without denominator
    public record Prior(
            LocalDate start,
            LocalDate end,
            @Nullable BigDecimal value,
            int days,
            @JsonProperty("days_covered") int daysCovered) {}

    static MeasuredWindow of(Kpi kpi, Comparison comparison, Facts facts) {
        Period current = comparison.current();
        Period before = comparison.prior();
        Measure measure = Measure.of(kpi, current, facts);
        int covered = CoveredDays.of(kpi, before, facts.coverage());
        Quotient prior = covered == 0 ? null : Measure.of(kpi, before, facts).value();
        Change change = Change.between(measure.value(), prior);
        BigDecimal delta = Decimals.value(kpi, change.delta());
        return new MeasuredWindow(
                current.start(),
                current.end(),
                Decimals.value(kpi, measure.value()),
                Decimals.numerator(kpi, measure.numerator()),
                Decimals.denominator(measure.denominator()),
                new Prior(before.start(), before.end(), Decimals.value(kpi, prior), before.days(), covered),
                delta,
                Decimals.percent(change.percent()),
                change.status(),
                favorable(kpi, delta));
    }

    /// kpis.md A.8.17, from the delta as it is shown.
    private static @Nullable Boolean favorable(Kpi kpi, @Nullable BigDecimal delta) {
        if (delta == null || delta.signum() == 0 || kpi.direction() == 0) {
            return null;
        }
        return delta.signum() == kpi.direction();
    }
}
