package io.barrelhead.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTests {

    private static final List<Duration> ONE_TO_TWO_HUNDRED =
            LongStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList();

    @Test
    void aPercentileIsTheSmallestThatSoManyDoNotExceed() {
        Percentiles percentiles = new Percentiles(ONE_TO_TWO_HUNDRED);

        assertThat(percentiles.millis(50)).isEqualTo(100);
        assertThat(percentiles.millis(95)).isEqualTo(190);
        assertThat(percentiles.millis(99)).isEqualTo(198);
        assertThat(percentiles.millis(100)).isEqualTo(200);
    }

    @Test
    void ofOneDurationAllAreThatOne() {
        assertThat(new Percentiles(List.of(Duration.ofMillis(7))).millis(99)).isEqualTo(7);
    }
}
