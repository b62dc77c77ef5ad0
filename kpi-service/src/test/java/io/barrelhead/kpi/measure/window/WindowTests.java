package io.barrelhead.kpi.measure.window;

import static io.barrelhead.kpi.measure.Kpis.day;
import static io.barrelhead.kpi.measure.Kpis.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// kpis.md B.1, B.2, A.7 (f).
class WindowTests {

    private static final FiscalYear CALENDAR_YEAR = new FiscalYear(1);

    @ParameterizedTest
    @CsvSource({
        "MTD,    2025-06-15, 2025-06-01, 15",
        "QTD,    2025-06-15, 2025-04-01, 76",
        "YTD,    2025-06-15, 2025-01-01, 166",
        "LAST28, 2025-06-15, 2025-05-19, 28",
        "YTD,    2024-12-31, 2024-01-01, 366",
        "LAST28, 2025-01-10, 2024-12-14, 28",
    })
    void startsWhereItsRuleSays(Window window, LocalDate asOf, LocalDate start, int days) {
        var period = window.at(asOf, CALENDAR_YEAR);

        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(asOf);
        assertThat(period.days()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "1,  2025-01-31, 2025-01-01, 2025-01-01",
        "2,  2025-01-31, 2024-11-01, 2024-02-01",
        "7,  2025-08-20, 2025-07-01, 2025-07-01",
        "7,  2025-06-30, 2025-04-01, 2024-07-01",
        "12, 2025-11-30, 2025-09-01, 2024-12-01",
        "12, 2025-12-01, 2025-12-01, 2025-12-01",
    })
    void startsQuartersAndYearsWithTheFiscalYear(int startMonth, LocalDate asOf, LocalDate quarter, LocalDate year) {
        FiscalYear fiscal = new FiscalYear(startMonth);

        assertThat(Window.QTD.at(asOf, fiscal).start()).isEqualTo(quarter);
        assertThat(Window.YTD.at(asOf, fiscal).start()).isEqualTo(year);
    }

    @Test
    void buildsTheSameKindOfWindowAtTheSameDayOfTheYearBefore() {
        assertThat(Compare.CALENDAR.prior(Window.YTD, day("2024-02-29"), CALENDAR_YEAR))
                .isEqualTo(period("2023-01-01", "2023-02-28"));
        assertThat(Compare.CALENDAR.prior(Window.MTD, day("2025-02-28"), CALENDAR_YEAR))
                .isEqualTo(period("2024-02-01", "2024-02-28"));
    }

    /// A.7 (g)
    @Test
    void endsThePriorLast28AtThePriorAsOfDay() {
        assertThat(Compare.CALENDAR.prior(Window.LAST28, day("2025-03-10"), CALENDAR_YEAR))
                .isEqualTo(period("2024-02-12", "2024-03-10"));
    }

    @Test
    void movesBothEndsBackByFiftyTwoWeeksWhenAligned() {
        assertThat(Compare.ALIGNED364.prior(Window.YTD, day("2025-06-15"), CALENDAR_YEAR))
                .isEqualTo(period("2024-01-03", "2024-06-16"));
    }

    @Test
    void refusesAFiscalYearThatStartsInNoMonth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FiscalYear(13))
                .withMessageContaining("13");
    }
}
