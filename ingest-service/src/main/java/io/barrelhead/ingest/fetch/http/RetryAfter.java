package io.barrelhead.ingest.fetch.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads a `Retry-After` header: seconds, or an HTTP date.
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /// When the source wants to be asked again; at most a day from now. Empty where the header is neither form.
    static Optional<Instant> read(String header, Instant now) {
        String value = header.strip();
        try {
            Instant when = value.chars().allMatch(Character::isDigit)
                    ? now.plusSeconds(Long.parseLong(value))
                    : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            Instant latest = now.plus(LONGEST);
            return Optional.of(when.isAfter(latest) ? latest : when);
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
