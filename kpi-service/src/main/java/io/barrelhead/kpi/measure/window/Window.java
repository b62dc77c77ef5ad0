package io.barrelhead.kpi.measure.window;

import io.barrelhead.kpi.marts.Period;
import java.time.LocalDate;

/// The four windows that end on the as-of day (kpis.md B.1).
public enum Window {
    /// From the first day of the month.
    MTD,
    /// From the first day of the fiscal quarter.
    QTD,
    /// From the first day of the fiscal year.
    YTD,
    /// The 28 days that end on the as-of day: exactly four of each weekday.
    LAST28;

    public Period at(LocalDate asOf, FiscalYear fiscal) {
        LocalDate start = switch (this) {
            case MTD -> asOf.withDayOfMonth(1);
            case QTD -> fiscal.quarterStart(asOf);
            case YTD -> fiscal.yearStart(asOf);
            case LAST28 -> asOf.minusDays(27);
        };
        return new Period(start, asOf);
    }
}
