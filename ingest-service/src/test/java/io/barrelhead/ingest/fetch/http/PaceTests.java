package io.barrelhead.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.testing.Fetching;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final Fetching fetching = new Fetching();
    private final Pace pace = new Pace(fetching.settings, fetching.clock, fetching.clock);

    @Test
    void letsNinetyRequestsOfAConnectionPassInAMinute() throws Exception {
        for (int request = 0; request < 90; request++) {
            pace.step(new ConnectionId("estate-shop"));
        }
        pace.step(new ConnectionId("other-shop"));
        assertThat(fetching.clock.waits()).isEmpty();

        pace.step(new ConnectionId("estate-shop"));
        assertThat(fetching.clock.waits())
                .containsExactly(Instant.parse(Fetching.NOW).plusSeconds(60));
    }
}
