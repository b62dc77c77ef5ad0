package io.barrelhead.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.kpi.PublishedMarts;
import io.barrelhead.kpi.Wiring;
import io.barrelhead.kpi.marts.Entity;
import io.barrelhead.kpi.measure.window.Compare;
import io.barrelhead.kpi.measure.window.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// kpis.md B.3, every row, through the database: 90 a day in 2022, 100 in 2023, 110 in 2024, 121 in 2025.
class WorkedTableIT {

    private static final TestPostgres DATABASE = TestPostgres.database();
    private static final Wiring WIRING = new Wiring(DATABASE);

    @BeforeAll
    static void fillFourYears() {
        PublishedMarts marts = PublishedMarts.in(DATABASE);
        marts.clear();
        marts.entity("estate", "America/Los_Angeles");
        int amount = 90;
        for (int year : new int[] {2022, 2023, 2024, 2025}) {
            marts.daily("estate", 1, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), amount);
            amount = year == 2022 ? 100 : amount * 11 / 10;
        }
        marts.coveredByAll("estate", LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31));
        marts.publish();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-15, 1, MTD,    2025-06-01, 15,  1815,  2024-06-01, 2024-06-15, 15,  1650,  165,  10.00, 1650",
        "2025-06-15, 1, QTD,    2025-04-01, 76,  9196,  2024-04-01, 2024-06-15, 76,  8360,  836,  10.00, 8360",
        "2025-06-15, 1, YTD,    2025-01-01, 166, 20086, 2024-01-01, 2024-06-15, 167, 18370, 1716, 9.34,  18260",
        "2025-06-15, 1, LAST28, 2025-05-19, 28,  3388,  2024-05-19, 2024-06-15, 28,  3080,  308,  10.00, 3080",
        "2024-02-29, 1, MTD,    2024-02-01, 29,  3190,  2023-02-01, 2023-02-28, 28,  2800,  390,  13.93, 2900",
        "2024-02-29, 1, YTD,    2024-01-01, 60,  6600,  2023-01-01, 2023-02-28, 59,  5900,  700,  11.86, 6000",
        "2024-02-29, 1, LAST28, 2024-02-02, 28,  3080,  2023-02-01, 2023-02-28, 28,  2800,  280,  10.00, 2800",
        "2025-02-28, 1, MTD,    2025-02-01, 28,  3388,  2024-02-01, 2024-02-28, 28,  3080,  308,  10.00, 3080",
        "2025-03-01, 1, MTD,    2025-03-01, 1,   121,   2024-03-01, 2024-03-01, 1,   110,   11,   10.00, 110",
        "2025-03-01, 1, QTD,    2025-01-01, 60,  7260,  2024-01-01, 2024-03-01, 61,  6710,  550,  8.20,  6600",
        "2025-03-10, 1, LAST28, 2025-02-11, 28,  3388,  2024-02-12, 2024-03-10, 28,  3080,  308,  10.00, 3080",
        "2025-01-10, 1, LAST28, 2024-12-14, 28,  3190,  2023-12-14, 2024-01-10, 28,  2900,  290,  10.00, 2920",
        "2025-08-20, 7, YTD,    2025-07-01, 51,  6171,  2024-07-01, 2024-08-20, 51,  5610,  561,  10.00, 5610",
        "2025-08-20, 7, QTD,    2025-07-01, 51,  6171,  2024-07-01, 2024-08-20, 51,  5610,  561,  10.00, 5610",
        "2025-06-30, 7, YTD,    2024-07-01, 365, 42141, 2023-07-01, 2024-06-30, 366, 38420, 3721, 9.69,  38330",
        "2025-06-30, 7, QTD,    2025-04-01, 91,  11011, 2024-04-01, 2024-06-30, 91,  10010, 1001, 10.00, 10010",
        "2025-01-31, 2, QTD,    2024-11-01, 92,  10461, 2023-11-01, 2024-01-31, 92,  9510,  951,  10.00, 9530",
        "2025-01-31, 2, YTD,    2024-02-01, 366, 40601, 2023-02-01, 2024-01-31, 365, 36810, 3791, 10.30, 36930",
        "2024-12-31, 1, YTD,    2024-01-01, 366, 40260, 2023-01-01, 2023-12-31, 365, 36500, 3760, 10.30, 36620",
    })
    void matchesTheRow(
            LocalDate asOf,
            int fiscalStart,
            Window window,
            LocalDate start,
            int days,
            BigDecimal value,
            LocalDate priorStart,
            LocalDate priorEnd,
            int priorDays,
            BigDecimal prior,
            BigDecimal delta,
            BigDecimal percent,
            BigDecimal aligned) {
        MeasuredWindow measured = measure(asOf, fiscalStart, window, Compare.CALENDAR);

        assertThat(measured.start()).isEqualTo(start);
        assertThat(measured.start().datesUntil(measured.end().plusDays(1))).hasSize(days);
        assertThat(measured.value()).isEqualTo(money(value));
        assertThat(measured.prior())
                .isEqualTo(new MeasuredWindow.Prior(priorStart, priorEnd, money(prior), priorDays, priorDays));
        assertThat(measured.delta()).isEqualTo(money(delta));
        assertThat(measured.deltaPct())
                .isNotNull()
                .satisfies(
                        pct -> assertThat(pct.setScale(2, RoundingMode.HALF_UP)).isEqualTo(percent));
        assertThat(measure(asOf, fiscalStart, window, Compare.ALIGNED364).prior())
                .isEqualTo(new MeasuredWindow.Prior(
                        start.minusDays(364), asOf.minusDays(364), money(aligned), days, days));
    }

    private static MeasuredWindow measure(LocalDate asOf, int fiscalStart, Window window, Compare compare) {
        Measurer measurer = new Measurer(new WinerySettings("USD", fiscalStart));
        MeasuredKpi.Windows windows = WIRING.marts().read(marts -> {
            Entity estate = marts.entities().find(new EntityId("estate")).orElseThrow();
            return measurer.measure(marts, new Question(estate, asOf, compare))
                    .getFirst()
                    .windows();
        });
        return switch (window) {
            case MTD -> windows.mtd();
            case QTD -> windows.qtd();
            case YTD -> windows.ytd();
            case LAST28 -> windows.last28();
        };
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2);
    }
}
