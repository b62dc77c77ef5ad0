package io.barrelhead.kpi.measure;

import static io.barrelhead.kpi.measure.Kpis.facts;
import static io.barrelhead.kpi.measure.Kpis.kpi;
import static io.barrelhead.kpi.measure.Kpis.period;
import static io.barrelhead.kpi.measure.Kpis.sums;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.kpi.marts.Facts.Sums;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.Kpi.Aggregation;
import io.barrelhead.kpi.marts.Kpi.Format;
import io.barrelhead.kpi.marts.Period;
import io.barrelhead.kpi.measure.Change.Status;
import io.barrelhead.kpi.measure.window.Comparison;
import io.barrelhead.kpi.measure.window.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// kpis.md B.4 and A.8.15 to A.8.17.
class ChangeTests {

    private static final Period NOW = period("2025-06-01", "2025-06-15");
    private static final Period BEFORE = period("2024-06-01", "2024-06-15");

    @ParameterizedTest
    @CsvSource({
        "120,  100,  20,   20,    OK",
        "80,   100,  -20,  -20,   OK",
        "0,    100,  -100, -100,  OK",
        "100,  0,    100,  ,      NEW",
        "0,    0,    0,    ,      FLAT",
        "100,  ,     ,     ,      NO_PRIOR",
        ",     4.0,  ,     ,      NO_VALUE",
        "50,   -100, 150,  150,   OK",
        "-150, -100, -50,  -50,   OK",
        "3.5,  4.0,  -0.5, -12.5, OK",
        ",     ,     ,     ,      NO_VALUE",
        "-5,   0,    -5,   ,      NEW",
    })
    void comparesWithTheYearBefore(
            @Nullable BigDecimal value,
            @Nullable BigDecimal prior,
            @Nullable BigDecimal delta,
            @Nullable BigDecimal percent,
            Status status) {
        Change change = Change.between(quotient(value), quotient(prior));

        assertThat(rounded(change.delta())).isEqualTo(rounded(quotient(delta)));
        assertThat(rounded(change.percent())).isEqualTo(rounded(quotient(percent)));
        assertThat(change.status()).isEqualTo(status);
    }

    @Test
    void hasNoPriorWhenThePriorRatioHasNoDenominator() {
        Kpi ratio = kpi(Format.PERCENT, Aggregation.RATIO, 1);

        MeasuredWindow window = window(ratio, "5", "120", "0", "0");

        assertThat(window.prior().value()).isNull();
        assertThat(window.prior().daysCovered()).isEqualTo(15);
        assertThat(window.status()).isEqualTo(Status.NO_PRIOR);
    }

    @Test
    void takesTheDeltaFromTheUnroundedValues() {
        Kpi ratio = kpi(Format.CURRENCY, Aggregation.RATIO, 1);

        // 10.005 shows as 10.01 and 10.004 as 10.00: the difference is 0.001, not 0.01
        MeasuredWindow window = window(ratio, "20.01", "2", "20.008", "2");

        assertThat(window.value()).isEqualTo("10.01");
        assertThat(window.prior().value()).isEqualTo("10.00");
        assertThat(window.delta()).isEqualTo("0.00");
        assertThat(window.deltaPct()).isEqualTo("0.0100");
        assertThat(window.favorable()).isNull();
    }

    /// A.8.15
    @ParameterizedTest
    @CsvSource({
        "CURRENCY, SUM,   120.5, 1,   100,  1,   20.50",
        "NUMBER,   SUM,   12,    1,   10,   1,   2",
        "PERCENT,  RATIO, 7,     200, 8,    200, -0.5000",
        "NUMBER,   RATIO, 5,     2,   7,    3,   0.1667",
    })
    void carriesTheDecimalsOfItsKpiInTheDelta(
            Format format,
            Aggregation aggregation,
            String value,
            String over,
            String prior,
            String priorOver,
            String delta) {
        assertThat(window(kpi(format, aggregation, 1), value, over, prior, priorOver)
                        .delta())
                .isEqualTo(delta);
    }

    /// B.5: the prior year of a level is its value on the prior as-of day
    @Test
    void comparesALevelWithThatOfThePriorAsOfDay() {
        Map<LocalDate, BigDecimal> balances =
                Map.of(NOW.end(), BigDecimal.valueOf(1_012), BEFORE.end(), BigDecimal.valueOf(1_000));
        Period covered = new Period(BEFORE.start(), NOW.end());

        MeasuredWindow window = MeasuredWindow.of(
                kpi(Format.NUMBER, Aggregation.LAST, 1),
                new Comparison(Window.MTD, NOW, BEFORE),
                facts(Map.of(), balances, covered));

        assertThat(window.value()).isEqualTo("1012");
        assertThat(window.prior().value()).isEqualTo("1000");
        assertThat(window.delta()).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource({
        "1,  120, 100, true", "1,  80, 100, false", "-1, 120, 100, false", "-1, 80,  100, true",
        "0,  120, 100, ", "1,  100, 100, ", "-1, 0, 0,   ", "1, 100, 0, true"
    })
    void isFavorableWhenItMovesInItsDirection(int direction, String value, String prior, @Nullable Boolean favorable) {
        Kpi sum = kpi(Format.CURRENCY, Aggregation.SUM, direction);

        assertThat(window(sum, value, "0", prior, "0").favorable()).isEqualTo(favorable);
    }

    @Test
    void isNeitherFavorableNorUnfavorableWithoutAPrior() {
        Kpi sum = kpi(Format.CURRENCY, Aggregation.SUM, 1);
        Comparison comparison = new Comparison(Window.MTD, NOW, BEFORE);

        MeasuredWindow window = MeasuredWindow.of(sum, comparison, facts(Map.of(NOW, sums("5", "0")), Map.of(), NOW));

        assertThat(window.status()).isEqualTo(Status.NO_PRIOR);
        assertThat(window.favorable()).isNull();
    }

    private static MeasuredWindow window(Kpi kpi, String value, String over, String prior, String priorOver) {
        Map<Period, Sums> sums = Map.of(NOW, sums(value, over), BEFORE, sums(prior, priorOver));
        Period covered = new Period(BEFORE.start(), NOW.end());
        return MeasuredWindow.of(kpi, new Comparison(Window.MTD, NOW, BEFORE), facts(sums, Map.of(), covered));
    }

    private static @Nullable Quotient quotient(@Nullable BigDecimal value) {
        return value == null ? null : Quotient.of(value);
    }

    private static @Nullable BigDecimal rounded(@Nullable Quotient value) {
        return value == null ? null : value.rounded(4);
    }
}
