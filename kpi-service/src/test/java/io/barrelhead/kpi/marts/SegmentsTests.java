package io.barrelhead.kpi.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTests {

    @Test
    void cutsOverlappingPeriodsAtAllTheirEdges() {
        Segments segments = Segments.of(List.of(period(1, 31), period(10, 31), period(5, 12)));

        assertThat(segments.list()).containsExactly(period(1, 4), period(5, 9), period(10, 12), period(13, 31));
    }

    @Test
    void leavesTheDaysBetweenPeriodsOut() {
        Segments segments = Segments.of(List.of(period(20, 25), period(1, 4), period(5, 9)));

        assertThat(segments.list()).containsExactly(period(1, 4), period(5, 9), period(20, 25));
        assertThat(segments.joined()).containsExactly(period(1, 9), period(20, 25));
    }

    @Test
    void keepsOneDayAsItIs() {
        assertThat(Segments.of(List.of(period(7, 7), period(7, 7))).list()).containsExactly(period(7, 7));
    }

    private static Period period(int first, int last) {
        return new Period(LocalDate.of(2026, 3, first), LocalDate.of(2026, 3, last));
    }
}
