package io.barrelhead.kpi.measure.window;

import io.barrelhead.kpi.marts.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A window with its period and the period of the year before.
public record Comparison(Window window, Period current, Period prior) {

    /// The four windows at an as-of day.
    public static List<Comparison> at(LocalDate asOf, Compare compare, FiscalYear fiscal) {
        return Arrays.stream(Window.values())
                .map(window -> new Comparison(window, window.at(asOf, fiscal), compare.prior(window, asOf, fiscal)))
                .toList();
    }

    /// The period and the one of the year before.
    public Stream<Period> periods() {
        return Stream.of(current, prior);
    }

    /// Whether a change to the day can change the window or the year before it.
    public boolean contains(LocalDate day) {
        return current.contains(day) || prior.contains(day);
    }
}
