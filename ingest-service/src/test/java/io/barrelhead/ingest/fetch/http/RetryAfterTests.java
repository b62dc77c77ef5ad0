package io.barrelhead.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTests {

    private static final Instant NOW = Instant.parse("2026-03-07T21:15:00Z");

    @Test
    void readsSeconds() {
        assertThat(RetryAfter.read("120", NOW)).contains(Instant.parse("2026-03-07T21:17:00Z"));
    }

    @Test
    void readsADate() {
        assertThat(RetryAfter.read("Sat, 7 Mar 2026 21:16:00 GMT", NOW))
                .contains(Instant.parse("2026-03-07T21:16:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "99999999999999999999"})
    void readsNothingElse(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }

    @Test
    void waitsADayAtMost() {
        assertThat(RetryAfter.read("9999999999", NOW)).contains(Instant.parse("2026-03-08T21:15:00Z"));
    }
}
