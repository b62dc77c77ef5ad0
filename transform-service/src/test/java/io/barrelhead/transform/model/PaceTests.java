package io.barrelhead.transform.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.fixtures.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final SettableClock clock = new SettableClock();
    private final Pace pace = new Pace(
            new TransformSettings(
                    millis(150),
                    200,
                    seconds(10),
                    seconds(1),
                    seconds(2),
                    seconds(60),
                    seconds(600),
                    "-",
                    Duration.ofDays(3)),
            clock);

    @Test
    void daysMarkedByAnotherProcessDoNotWait() {
        assertThat(pace.untilRecords()).isZero();
    }

    @Test
    void oneRecordWaitsForQuiet() {
        pace.landed(1);

        assertThat(pace.untilRecords()).isEqualTo(millis(150));
        clock.pass(millis(150));
        assertThat(pace.untilRecords()).isZero();
    }

    @Test
    void aTrickleDoesNotPutTheRunOff() {
        land(5, millis(50), 1);

        assertThat(pace.untilRecords()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void underLoadDbtHasAThirdOfTheTime() {
        pace.claimed();
        pace.succeeded(seconds(2));

        land(10, millis(100), 500);
        assertThat(pace.untilRecords()).isPositive();
        land(31, millis(100), 500);

        // four seconds after a run of two
        assertThat(pace.untilRecords()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void loadDoesNotPutTheRunOffForLongerThanItsBound() {
        pace.claimed();
        pace.succeeded(seconds(60));

        land(99, millis(100), 500);
        assertThat(pace.untilRecords()).isPositive();
        land(2, millis(100), 500);

        assertThat(pace.untilRecords()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void quietEndsTheWaitUnderLoad() {
        pace.claimed();
        pace.succeeded(seconds(60));
        land(5, millis(100), 500);

        clock.pass(millis(150));

        assertThat(pace.untilRecords()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void failuresWaitTwiceAsLongEachTimeUpToABound() {
        assertThat(pace.untilRetry()).isZero();
        pace.failed(seconds(1));
        assertThat(pace.untilRetry()).isEqualTo(seconds(2));
        pace.failed(seconds(1));
        assertThat(pace.untilRetry()).isEqualTo(seconds(4));
        for (int i = 0; i < 40; i++) {
            pace.failed(seconds(1));
        }
        assertThat(pace.untilRetry()).isEqualTo(seconds(60));
        pace.succeeded(seconds(1));
        assertThat(pace.untilRetry()).isZero();
    }

    private void land(int times, Duration apart, int records) {
        for (int i = 0; i < times; i++) {
            pace.landed(records);
            clock.pass(apart);
        }
    }

    private static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
