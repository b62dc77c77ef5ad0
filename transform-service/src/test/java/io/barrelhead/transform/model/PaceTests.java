package io.barrelhead.transform.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.fixtures.SettableClock;
import io.barrelhead.transform.model.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final SettableClock clock = new SettableClock();
    private final Pace pace = new Pace(
            new TransformSettings(
                    millis(150),
                    200,
                    seconds(10),
                    seconds(2),
                    seconds(180),
                    60,
                    seconds(1),
                    seconds(2),
                    seconds(60),
                    seconds(600),
                    "-",
                    Duration.ofDays(3)),
            clock);

    @Test
    void daysMarkedByAnotherProcessDoNotWait() {
        assertThat(pace.untilLive()).isZero();
        assertThat(pace.untilBulk()).isZero();
    }

    @Test
    void oneRecordWaitsForQuiet() {
        pace.landed(1, 0);

        assertThat(pace.untilLive()).isEqualTo(millis(150));
        clock.pass(millis(150));
        assertThat(pace.untilLive()).isZero();
    }

    @Test
    void aTrickleDoesNotPutTheRunOff() {
        land(5, millis(50), 1);

        assertThat(pace.untilLive()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void underLoadDbtHasAThirdOfTheTime() {
        pace.claimed(Trigger.RECORDS);
        pace.succeeded(Trigger.RECORDS, seconds(2));

        land(10, millis(100), 500);
        assertThat(pace.untilLive()).isPositive();
        land(31, millis(100), 500);

        // four seconds after a run of two
        assertThat(pace.untilLive()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void loadDoesNotPutTheRunOffForLongerThanItsBound() {
        pace.claimed(Trigger.RECORDS);
        pace.succeeded(Trigger.RECORDS, seconds(60));

        land(99, millis(100), 500);
        assertThat(pace.untilLive()).isPositive();
        land(2, millis(100), 500);

        assertThat(pace.untilLive()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void quietEndsTheWaitUnderLoad() {
        pace.claimed(Trigger.RECORDS);
        pace.succeeded(Trigger.RECORDS, seconds(60));
        land(5, millis(100), 500);

        clock.pass(millis(150));

        assertThat(pace.untilLive()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void aWalkWaitsUntilItIsQuiet() {
        walk(600, millis(100));

        assertThat(pace.untilBulk()).isPositive();
        clock.pass(millis(1_899));
        assertThat(pace.untilBulk()).isEqualTo(millis(1));
        clock.pass(millis(1));
        assertThat(pace.untilBulk()).isZero();
    }

    @Test
    void aWalkThatGoesOnIsNotPutOffForLongerThanItsBound() {
        walk(1_799, millis(100));
        assertThat(pace.untilBulk()).isPositive();

        walk(1, millis(100));

        assertThat(pace.untilBulk()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void whatAPortionLeftGoesOnAtOnceAndBesideAWalkWithRests() {
        Instant begin = clock.instant();
        walk(1_800, millis(100));
        pace.claimed(Trigger.BULK);
        pace.succeeded(Trigger.BULK, seconds(3));
        pace.left(begin);

        walk(59, millis(100));
        assertThat(pace.untilBulk()).isEqualTo(millis(100));
        walk(1, millis(100));
        assertThat(pace.untilBulk()).isZero();

        pace.claimed(Trigger.BULK);
        pace.succeeded(Trigger.BULK, seconds(3));
        pace.left(begin);
        clock.pass(seconds(2));
        assertThat(pace.untilBulk()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void aWalkAndItsRunsDoNotDelayLiveRecords() {
        walk(20, millis(100));
        pace.landed(1, 5_000);
        assertThat(pace.untilLive()).isEqualTo(millis(150));
        pace.claimed(Trigger.BULK);
        pace.succeeded(Trigger.BULK, seconds(60));

        land(3, millis(50), 500);

        assertThat(pace.untilLive()).isLessThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void aRunOverLiveDaysDoesNotEndTheWaitOfAWalk() {
        pace.landed(0, 1);

        pace.landed(1, 0);
        pace.claimed(Trigger.RECORDS);

        assertThat(pace.untilBulk()).isEqualTo(seconds(2));
    }

    @Test
    void failuresWaitTwiceAsLongEachTimeUpToABound() {
        assertThat(pace.untilRetry(Trigger.RECORDS)).isZero();
        pace.failed(Trigger.RECORDS, seconds(1));
        assertThat(pace.untilRetry(Trigger.RECORDS)).isEqualTo(seconds(2));
        pace.failed(Trigger.RECORDS, seconds(1));
        assertThat(pace.untilRetry(Trigger.RECORDS)).isEqualTo(seconds(4));
        for (int i = 0; i < 40; i++) {
            pace.failed(Trigger.RECORDS, seconds(1));
        }
        assertThat(pace.untilRetry(Trigger.RECORDS)).isEqualTo(seconds(60));
        pace.succeeded(Trigger.RECORDS, seconds(1));
        assertThat(pace.untilRetry(Trigger.RECORDS)).isZero();
    }

    @Test
    void aFailureOfAWalksDaysDoesNotHoldUpLiveOnes() {
        pace.failed(Trigger.BULK, seconds(1));

        assertThat(pace.untilRetry(Trigger.BULK)).isEqualTo(seconds(2));
        assertThat(pace.untilRetry(Trigger.RECORDS)).isZero();
    }

    private void land(int times, Duration apart, int records) {
        for (int i = 0; i < times; i++) {
            pace.landed(records, 0);
            clock.pass(apart);
        }
    }

    private void walk(int times, Duration apart) {
        for (int i = 0; i < times; i++) {
            pace.landed(0, 500);
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
