package io.barrelhead.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SlopeTests {

    @Test
    void aCostThatStaysHasNoSlope() {
        assertThat(Slope.of(Map.of(1, 200L, 2, 200L, 4, 200L, 16, 200L))).isZero();
    }

    @Test
    void aCostInProportionHasSlopeOne() {
        assertThat(Slope.of(Map.of(1, 10L, 2, 20L, 4, 40L, 8, 80L))).isCloseTo(1, within(1e-9));
    }

    @Test
    void aCostThatGrowsWithTheSquareRootHasSlopeOneHalf() {
        assertThat(Slope.of(Map.of(1, 100L, 4, 200L, 16, 400L))).isCloseTo(0.5, within(1e-9));
    }
}
