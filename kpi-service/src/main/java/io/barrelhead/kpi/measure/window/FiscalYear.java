package io.barrelhead.kpi.measure.window;

import java.time.LocalDate;

/// When fiscal quarters and years start (kpis.md B.1).
///
/// @param startMonth the first month of the fiscal year, 1 to 12
public record FiscalYear(int startMonth) {

    public FiscalYear {
        if (startMonth < 1 || startMonth > 12) {
            throw new IllegalArgumentException("a fiscal year starts in month 1 to 12, not " + startMonth);
        }
    }

    public LocalDate yearStart(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths(monthOfYear(day));
    }

    public LocalDate quarterStart(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths(monthOfYear(day) % 3);
    }

    /// 0 in the first month of the fiscal year.
    private int monthOfYear(LocalDate day) {
        return Math.floorMod(day.getMonthValue() - startMonth, 12);
    }
}
