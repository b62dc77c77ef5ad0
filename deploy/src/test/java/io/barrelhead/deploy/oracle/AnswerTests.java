package io.barrelhead.deploy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// kpis.md B.4 and A.8.16, A.8.17.
class AnswerTests {

    private static final Span ANY = new Span(LocalDate.EPOCH, LocalDate.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "120, 100, 20.00, 20.0000, ok, true",
        "80, 100, -20.00, -20.0000, ok, false",
        "0, 100, -100.00, -100.0000, ok, false",
        "100, 0, 100.00, null, new, true",
        "0, 0, 0.00, null, flat, null",
        "100, null, null, null, no_prior, null",
        "50, -100, 150.00, 150.0000, ok, true",
        "-150, -100, -50.00, -50.0000, ok, false",
        "-1, 0, -1.00, null, new, false",
    })
    void comparesMoney(long value, String prior, String delta, String deltaPct, String status, String favorable) {
        Answer answer = new Answer(
                ANY,
                new Measure(Kpi.TOTAL_DTC_REVENUE, value * 100, null, 1),
                ANY,
                prior.equals("null")
                        ? new Measure(Kpi.TOTAL_DTC_REVENUE, 0, null, 0)
                        : new Measure(Kpi.TOTAL_DTC_REVENUE, Long.parseLong(prior) * 100, null, 1));

        assertThat(String.valueOf(answer.delta())).isEqualTo(delta);
        assertThat(String.valueOf(answer.deltaPct())).isEqualTo(deltaPct);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(String.valueOf(answer.favorable())).isEqualTo(favorable);
    }

    @Test
    void comparesPercentsInPoints() {
        Answer answer = ratio(35, 1000L, 40, 1000L);

        assertThat(answer.value()).hasToString("3.5000");
        assertThat(answer.delta()).hasToString("-0.5000");
        assertThat(answer.deltaPct()).hasToString("-12.5000");
        assertThat(answer.status()).isEqualTo("ok");
        assertThat(answer.favorable()).isFalse();
    }

    @Test
    void hasNoValueWithoutDenominator() {
        assertThat(ratio(0, 0L, 40, 1000L).status()).isEqualTo("no_value");
        assertThat(ratio(0, 0L, 40, 1000L).delta()).isNull();
        assertThat(ratio(0, 0L, 0, 0L).status()).isEqualTo("no_value");
        assertThat(ratio(35, 1000L, 0, 0L).status()).isEqualTo("no_prior");
    }

    @Test
    void countsFewerCancellationsAsBetter() {
        Answer answer = new Answer(
                ANY,
                new Measure(Kpi.CLUB_CANCELLATIONS, 3, null, 1),
                ANY,
                new Measure(Kpi.CLUB_CANCELLATIONS, 4, null, 1));

        assertThat(answer.favorable()).isTrue();
        assertThat(answer.delta()).hasToString("-1");
    }

    private static Answer ratio(long top, long bottom, long priorTop, long priorBottom) {
        return new Answer(
                ANY,
                new Measure(Kpi.CLUB_CONVERSION_RATE, top, bottom, 1),
                ANY,
                new Measure(Kpi.CLUB_CONVERSION_RATE, priorTop, priorBottom, 1));
    }
}
