package io.barrelhead.kpi.measure;

import static io.barrelhead.kpi.measure.Kpis.day;
import static io.barrelhead.kpi.measure.Kpis.facts;
import static io.barrelhead.kpi.measure.Kpis.kpi;
import static io.barrelhead.kpi.measure.Kpis.period;
import static io.barrelhead.kpi.measure.Kpis.sums;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.kpi.marts.Facts;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.marts.Kpi.Aggregation;
import io.barrelhead.kpi.marts.Kpi.Format;
import io.barrelhead.kpi.marts.Period;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// kpis.md B.5 and A.7(j).
class MeasureTests {

    private static final Period MONTH = period("2026-02-01", "2026-02-10");
    private static final Period YEAR = period("2026-01-01", "2026-02-10");

    @Test
    void dividesTheSumOfNumeratorsByTheSumOfDenominators() {
        assertThat(point(Format.PERCENT, Aggregation.RATIO, "5", "120").value()).isEqualTo("4.1667");
    }

    @Test
    void keepsANegativeNumerator() {
        assertThat(point(Format.CURRENCY, Aggregation.RATIO, "-30.00", "4").value())
                .isEqualTo("-7.50");
    }

    @Test
    void hasNoValueForARatioOverNothing() {
        SeriesPoint point =
                SeriesPoint.of(kpi(Format.PERCENT, Aggregation.RATIO, 1), MONTH, facts(Map.of(), Map.of(), MONTH));

        assertThat(point.value()).isNull();
        assertThat(point.numerator()).isEqualTo("0");
        assertThat(point.denominator()).isEqualTo("0");
    }

    @Test
    void sumsNothingToZero() {
        SeriesPoint point =
                SeriesPoint.of(kpi(Format.CURRENCY, Aggregation.SUM, 1), MONTH, facts(Map.of(), Map.of(), MONTH));

        assertThat(point.value()).isEqualTo("0.00");
        assertThat(point.numerator()).isEqualTo("0.00");
        assertThat(point.denominator()).isNull();
    }

    @Test
    void takesTheBalanceOfTheLastDayInEveryWindow() {
        Kpi members = kpi(Format.NUMBER, Aggregation.LAST, 1);
        Facts facts = facts(
                Map.of(),
                Map.of(
                        day("2025-12-31"),
                        number(1000),
                        day("2026-01-31"),
                        number(1010),
                        day("2026-02-10"),
                        number(1012)),
                YEAR);

        assertThat(SeriesPoint.of(members, MONTH, facts).value()).isEqualTo("1012");
        assertThat(SeriesPoint.of(members, YEAR, facts).value()).isEqualTo("1012");
        assertThat(SeriesPoint.of(members, YEAR, facts).numerator()).isEqualTo("1012");
        assertThat(SeriesPoint.of(members, YEAR, facts).denominator()).isNull();
    }

    @Test
    void dividesCancellationsByTheBalanceOfTheDayBeforeTheWindow() {
        Kpi attrition = kpi(Format.PERCENT, Aggregation.SUM_OVER_OPENING, -1);
        Facts facts = facts(
                Map.of(MONTH, sums("4", "0"), YEAR, sums("10", "0")),
                Map.of(day("2025-12-31"), number(1000), day("2026-01-31"), number(1010)),
                YEAR);

        SeriesPoint month = SeriesPoint.of(attrition, MONTH, facts);

        assertThat(month.value()).isEqualTo("0.3960");
        assertThat(month.numerator()).isEqualTo("4");
        assertThat(month.denominator()).isEqualTo("1010");
        assertThat(SeriesPoint.of(attrition, YEAR, facts).value()).isEqualTo("1.0000");
    }

    @ParameterizedTest
    @CsvSource({
        "CURRENCY, SUM,   1234.5,  1,  1234.50",
        "CURRENCY, RATIO, 100,     3,  33.33",
        "PERCENT,  RATIO, 7,       200, 3.5000",
        "NUMBER,   RATIO, 7,       3,  2.3333",
        "NUMBER,   SUM,   42,      1,  42",
        "CURRENCY, RATIO, 0.005,   1,  0.01",
        "CURRENCY, RATIO, -0.005,  1,  -0.01",
    })
    void carriesTheDecimalsOfItsFormatRoundedHalfUp(
            Format format, Aggregation aggregation, String numerator, String denominator, String value) {
        assertThat(point(format, aggregation, numerator, denominator).value()).isEqualTo(value);
    }

    private static SeriesPoint point(Format format, Aggregation aggregation, String numerator, String denominator) {
        Facts facts = facts(Map.of(MONTH, sums(numerator, denominator)), Map.of(), MONTH);
        return SeriesPoint.of(kpi(format, aggregation, 1), MONTH, facts);
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
