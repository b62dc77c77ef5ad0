package io.barrelhead.ingest.fetch.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Parts of a record's version from the source's own fields. What does not read counts as 0: the oldest.
public final class VersionParts {

    private VersionParts() {}

    /// A date-time with its offset, e.g. `2026-03-07T21:14:09.120Z`.
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Microseconds since the epoch.
    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /// A count or a time as text or number.
    public static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
