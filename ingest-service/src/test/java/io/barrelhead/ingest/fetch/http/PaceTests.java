package io.barrelhead.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.testing.Fetching;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final ConnectionId SHOP = new ConnectionId("estate-shop");
    private static final Instant NOW = Instant.parse(Fetching.NOW);

    private final Fetching fetching = new Fetching();
    private final Pace pace = fetching.pace;

    @Test
    void letsNinetyRequestsOfAConnectionPassInAnyMinute() throws Exception {
        List<Instant> sent = new ArrayList<>();
        for (int request = 0; request < 300; request++) {
            pace.request(SHOP, false);
            sent.add(fetching.clock.instant());
        }

        assertThat(mostInAMinute(sent)).isEqualTo(90);
        assertThat(sent.getLast()).isBefore(NOW.plusSeconds(4 * 60));
    }

    @Test
    void leavesHalfOfThemToOthersInABackfill() throws Exception {
        List<Instant> sent = new ArrayList<>();
        for (int request = 0; request < 200; request++) {
            pace.request(SHOP, true);
            sent.add(fetching.clock.instant());
        }

        assertThat(mostInAMinute(sent)).isEqualTo(45);
        Instant before = fetching.clock.instant();
        pace.request(SHOP, false);
        assertThat(fetching.clock.instant()).isEqualTo(before);
    }

    @Test
    void knowsEachConnectionForItself() throws Exception {
        for (int request = 0; request < 9; request++) {
            pace.request(SHOP, false);
        }

        pace.request(new ConnectionId("other-shop"), false);

        assertThat(fetching.clock.waits()).isEmpty();
    }

    private static long mostInAMinute(List<Instant> sent) {
        return sent.stream()
                .mapToLong(first -> sent.stream()
                        .filter(other -> !other.isBefore(first) && other.isBefore(first.plus(Duration.ofMinutes(1))))
                        .count())
                .max()
                .orElseThrow();
    }
}
