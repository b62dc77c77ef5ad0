package io.barrelhead.deploy.oracle;

import java.time.LocalDate;
import java.util.Locale;

/// The four windows, kpis.md B.1, and the year before, B.2.
public enum Window {
    MTD,
    QTD,
    YTD,
    LAST28;

    /// The name in the answer.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The window that ends on the day.
    ///
    /// @param fiscalStart the month in which the fiscal year starts
    public Span at(LocalDate day, int fiscalStart) {
        int monthsIn = Math.floorMod(day.getMonthValue() - fiscalStart, 12);
        LocalDate month = day.withDayOfMonth(1);
        return switch (this) {
            case MTD -> new Span(month, day);
            case QTD -> new Span(month.minusMonths(monthsIn % 3), day);
            case YTD -> new Span(month.minusMonths(monthsIn), day);
            case LAST28 -> new Span(day.minusDays(27), day);
        };
    }

    public Span priorOf(LocalDate day, int fiscalStart, Compare compare) {
        return switch (compare) {
            case CALENDAR -> at(day.minusYears(1), fiscalStart); // 29 Feb becomes 28 Feb
            case ALIGNED364 -> at(day, fiscalStart).minusDays(364);
        };
    }
}
