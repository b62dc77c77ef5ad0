package io.barrelhead.kpi.measure.window;

import com.fasterxml.jackson.annotation.JsonValue;
import io.barrelhead.kpi.marts.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the year before is found (kpis.md B.2).
public enum Compare {
    /// The same kind of window at the as-of day moved back a year; 29 February moves to the 28th.
    CALENDAR {
        @Override
        Period prior(Window window, LocalDate asOf, FiscalYear fiscal) {
            return window.at(asOf.minusYears(1), fiscal);
        }
    },
    /// Both ends moved back 364 days: the same weekdays, always the same length.
    ALIGNED364 {
        @Override
        Period prior(Window window, LocalDate asOf, FiscalYear fiscal) {
            return window.at(asOf, fiscal).minusDays(364);
        }
    };

    abstract Period prior(Window window, LocalDate asOf, FiscalYear fiscal);

    /// The name in requests and answers, e.g. `aligned364`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Compare> named(String code) {
        return Arrays.stream(values())
                .filter(compare -> compare.code().equals(code))
                .findFirst();
    }
}
