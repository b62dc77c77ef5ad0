package io.barrelhead.kpi.marts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/// Whole local days in a row, both ends included.
public record Period(LocalDate start, LocalDate end) {

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period ends on or after its start: %s..%s".formatted(start, end));
        }
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, end) + 1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /// The days that both have, empty when there is none.
    public Optional<Period> intersect(Period other) {
        LocalDate from = start.isAfter(other.start) ? start : other.start;
        LocalDate to = end.isBefore(other.end) ? end : other.end;
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
    }

    public Period minusDays(int days) {
        return new Period(start.minusDays(days), end.minusDays(days));
    }

    public Stream<LocalDate> stream() {
        return start.datesUntil(end.plusDays(1));
    }
}
