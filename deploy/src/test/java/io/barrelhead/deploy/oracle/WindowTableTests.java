package io.barrelhead.deploy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The worked table of kpis.md B.3: 90 a day in 2022, 100 in 2023, 110 in 2024, 121 in 2025.
class WindowTableTests {

    private static final Map<Integer, Integer> DAILY = Map.of(2022, 90, 2023, 100, 2024, 110, 2025, 121);
    private static final Oracle ORACLE = Samples.oracle(orders());

    private static List<OracleRecord> orders() {
        return LocalDate.of(2022, 1, 1)
                .datesUntil(LocalDate.of(2026, 1, 1))
                .map(day -> Samples.order("orderPaidDate:'%sT20:00:00Z',channel:'POS',subTotal:%d00,%s"
                        .formatted(
                                day,
                                DAILY.get(day.getYear()),
                                "items:[{type:'Wine',price:%d00,quantity:1}]".formatted(DAILY.get(day.getYear())))))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-15, 1, MTD, 2025-06-01, 15, 1815, 2024-06-01, 2024-06-15, 15, 1650, 165, 10.00, 1650",
        "2025-06-15, 1, QTD, 2025-04-01, 76, 9196, 2024-04-01, 2024-06-15, 76, 8360, 836, 10.00, 8360",
        "2025-06-15, 1, YTD, 2025-01-01, 166, 20086, 2024-01-01, 2024-06-15, 167, 18370, 1716, 9.34, 18260",
        "2025-06-15, 1, LAST28, 2025-05-19, 28, 3388, 2024-05-19, 2024-06-15, 28, 3080, 308, 10.00, 3080",
        "2024-02-29, 1, MTD, 2024-02-01, 29, 3190, 2023-02-01, 2023-02-28, 28, 2800, 390, 13.93, 2900",
        "2024-02-29, 1, YTD, 2024-01-01, 60, 6600, 2023-01-01, 2023-02-28, 59, 5900, 700, 11.86, 6000",
        "2024-02-29, 1, LAST28, 2024-02-02, 28, 3080, 2023-02-01, 2023-02-28, 28, 2800, 280, 10.00, 2800",
        "2025-02-28, 1, MTD, 2025-02-01, 28, 3388, 2024-02-01, 2024-02-28, 28, 3080, 308, 10.00, 3080",
        "2025-03-01, 1, MTD, 2025-03-01, 1, 121, 2024-03-01, 2024-03-01, 1, 110, 11, 10.00, 110",
        "2025-03-01, 1, QTD, 2025-01-01, 60, 7260, 2024-01-01, 2024-03-01, 61, 6710, 550, 8.20, 6600",
        "2025-03-10, 1, LAST28, 2025-02-11, 28, 3388, 2024-02-12, 2024-03-10, 28, 3080, 308, 10.00, 3080",
        "2025-01-10, 1, LAST28, 2024-12-14, 28, 3190, 2023-12-14, 2024-01-10, 28, 2900, 290, 10.00, 2920",
        "2025-08-20, 7, YTD, 2025-07-01, 51, 6171, 2024-07-01, 2024-08-20, 51, 5610, 561, 10.00, 5610",
        "2025-08-20, 7, QTD, 2025-07-01, 51, 6171, 2024-07-01, 2024-08-20, 51, 5610, 561, 10.00, 5610",
        "2025-06-30, 7, YTD, 2024-07-01, 365, 42141, 2023-07-01, 2024-06-30, 366, 38420, 3721, 9.69, 38330",
        "2025-06-30, 7, QTD, 2025-04-01, 91, 11011, 2024-04-01, 2024-06-30, 91, 10010, 1001, 10.00, 10010",
        "2025-01-31, 2, QTD, 2024-11-01, 92, 10461, 2023-11-01, 2024-01-31, 92, 9510, 951, 10.00, 9530",
        "2025-01-31, 2, YTD, 2024-02-01, 366, 40601, 2023-02-01, 2024-01-31, 365, 36810, 3791, 10.30, 36930",
        "2024-12-31, 1, YTD, 2024-01-01, 366, 40260, 2023-01-01, 2023-12-31, 365, 36500, 3760, 10.30, 36620",
    })
    void agreesWithTheWorkedTable(
            LocalDate asOf,
            int fiscalStart,
            Window window,
            LocalDate start,
            long days,
            BigDecimal value,
            LocalDate priorStart,
            LocalDate priorEnd,
            long priorDays,
            BigDecimal prior,
            BigDecimal delta,
            BigDecimal deltaPct,
            BigDecimal aligned) {
        Answer answer = ask(asOf, fiscalStart, window, Compare.CALENDAR);

        assertThat(answer.span()).isEqualTo(new Span(start, asOf));
        assertThat(answer.span().days()).isEqualTo(days);
        assertThat(answer.value()).isEqualByComparingTo(value);
        assertThat(answer.priorSpan()).isEqualTo(new Span(priorStart, priorEnd));
        assertThat(answer.priorSpan().days())
                .isEqualTo(priorDays)
                .isEqualTo(answer.before().covered());
        assertThat(answer.prior()).isEqualByComparingTo(prior);
        assertThat(answer.delta()).isEqualByComparingTo(delta);
        assertThat(Objects.requireNonNull(answer.deltaPct()).setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(deltaPct);
        assertThat(ask(asOf, fiscalStart, window, Compare.ALIGNED364).prior()).isEqualByComparingTo(aligned);
    }

    private static Answer ask(LocalDate asOf, int fiscalStart, Window window, Compare compare) {
        return ORACLE.dashboard(new Question(asOf, "ALL", compare, fiscalStart))
                .answer(Kpi.TASTING_ROOM_WINE_REVENUE, window);
    }
}
