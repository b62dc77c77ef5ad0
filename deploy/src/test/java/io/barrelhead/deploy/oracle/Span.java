package io.barrelhead.deploy.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/// Days, both ends included.
public record Span(LocalDate first, LocalDate last) {

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    Stream<LocalDate> each() {
        return first.datesUntil(last.plusDays(1));
    }

    Span minusDays(int days) {
        return new Span(first.minusDays(days), last.minusDays(days));
    }
}
