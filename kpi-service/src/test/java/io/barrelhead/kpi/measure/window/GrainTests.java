package io.barrelhead.kpi.measure.window;

import static io.barrelhead.kpi.measure.Kpis.period;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.kpi.marts.Period;
import org.junit.jupiter.api.Test;

class GrainTests {

    private static final FiscalYear FROM_JULY = new FiscalYear(7);

    @Test
    void cutsTheFirstAndTheLastPeriodToTheRange() {
        assertThat(Grain.MONTH.periods(period("2025-01-15", "2025-03-10"), FROM_JULY))
                .containsExactly(
                        period("2025-01-15", "2025-01-31"),
                        period("2025-02-01", "2025-02-28"),
                        period("2025-03-01", "2025-03-10"));
    }

    @Test
    void startsWeeksOnMonday() {
        assertThat(Grain.WEEK.periods(period("2025-06-01", "2025-06-09"), FROM_JULY))
                .containsExactly(
                        period("2025-06-01", "2025-06-01"),
                        period("2025-06-02", "2025-06-08"),
                        period("2025-06-09", "2025-06-09"));
    }

    @Test
    void startsQuartersAndYearsWithTheFiscalYear() {
        Period range = period("2025-06-30", "2025-10-01");

        assertThat(Grain.QUARTER.periods(range, FROM_JULY))
                .containsExactly(
                        period("2025-06-30", "2025-06-30"),
                        period("2025-07-01", "2025-09-30"),
                        period("2025-10-01", "2025-10-01"));
        assertThat(Grain.YEAR.periods(range, FROM_JULY))
                .containsExactly(period("2025-06-30", "2025-06-30"), period("2025-07-01", "2025-10-01"));
    }

    @Test
    void hasOnePeriodADayByDay() {
        assertThat(Grain.DAY.periods(period("2024-02-27", "2024-03-01"), FROM_JULY))
                .hasSize(4);
    }
}
