package io.barrelhead.kpi.measure.window;

import com.fasterxml.jackson.annotation.JsonValue;
import io.barrelhead.kpi.marts.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The periods of a series: calendar days, ISO weeks, months, fiscal quarters, fiscal years.
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /// The periods that the range touches, the first and the last cut to it.
    public Stream<Period> periods(Period range, FiscalYear fiscal) {
        return Stream.iterate(start(range.start(), fiscal), start -> !start.isAfter(range.end()), this::next)
                .map(start -> new Period(start, next(start).minusDays(1)))
                .flatMap(period -> period.intersect(range).stream());
    }

    private LocalDate start(LocalDate day, FiscalYear fiscal) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> fiscal.quarterStart(day);
            case YEAR -> fiscal.yearStart(day);
        };
    }

    private LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    /// The name in requests and answers, e.g. `week`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grain> named(String code) {
        return Arrays.stream(values())
                .filter(grain -> grain.code().equals(code))
                .findFirst();
    }
}
