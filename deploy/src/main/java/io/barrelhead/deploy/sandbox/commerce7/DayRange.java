package io.barrelhead.deploy.sandbox.commerce7;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// UTC days, both ends included, from `2026-03-01`, `gt:`, `gte:`, `lt:`, `lte:` or `btw:2026-03-01|2026-03-31`.
/// Commerce7
/// documents days only, so an instant is refused.
record DayRange(LocalDate first, LocalDate last) {

    static DayRange parse(String field, String filter) throws UnreadableFilter {
        int colon = filter.indexOf(':');
        String operator = colon < 0 ? "" : filter.substring(0, colon);
        String value = filter.substring(colon + 1);
        return switch (operator) {
            case "" -> new DayRange(day(field, value), day(field, value));
            case "gt" -> new DayRange(day(field, value).plusDays(1), LocalDate.MAX);
            case "gte" -> new DayRange(day(field, value), LocalDate.MAX);
            case "lt" -> new DayRange(LocalDate.MIN, day(field, value).minusDays(1));
            case "lte" -> new DayRange(LocalDate.MIN, day(field, value));
            case "btw" -> between(field, value);
            default -> throw new UnreadableFilter(field + ": unknown filter " + filter);
        };
    }

    private static DayRange between(String field, String value) throws UnreadableFilter {
        String[] ends = value.split("\\|", -1);
        if (ends.length != 2) {
            throw new UnreadableFilter(field + ": btw takes two days with a | between, not " + value);
        }
        return new DayRange(day(field, ends[0]), day(field, ends[1]));
    }

    private static LocalDate day(String field, String text) throws UnreadableFilter {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new UnreadableFilter(field + " must be a day such as 2026-03-01, not " + text);
        }
    }

    /// A missing time is in no range.
    boolean contains(@Nullable String time) {
        if (time == null) {
            return false;
        }
        LocalDate day = LocalDate.parse(time.substring(0, 10));
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
