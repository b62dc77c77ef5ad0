package io.barrelhead.kpi.serve.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Days in requests.
public final class Dates {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private Dates() {}

    /// The day that a parameter names, else the default.
    public static LocalDate parse(String parameter, @Nullable String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        LocalDate day = parse(parameter, text);
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw Problems.badRequest(
                    "the parameter '%s' is %s: it has to be from %s to %s".formatted(parameter, day, EARLIEST, LATEST));
        }
        return day;
    }

    private static LocalDate parse(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problems.badRequest(
                    "the parameter '%s' is '%s', which is no day: write it like 2026-03-07".formatted(parameter, text));
        }
    }
}
