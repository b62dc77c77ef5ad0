package io.barrelhead.ingest.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.RequestBudget.Rate;
import io.barrelhead.ingest.connections.RequestBudget.Share;
import io.barrelhead.ingest.testing.MemoryBudget;
import io.barrelhead.ingest.testing.RunningIngest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoredBudgetIT extends RunningIngest {

    private static final ConnectionId SHOP = new ConnectionId("no-other-tests-shop");
    private static final Instant NOW = Instant.parse("2026-03-07T21:15:00Z");
    private static final Rate RATE = new Rate(Duration.ofSeconds(2), 3);

    @Test
    void givesABurstAndThenOneAtATime() {
        RequestBudget budget = ingest.bean(RequestBudget.class);
        RequestBudget reference = new MemoryBudget();
        List<Instant> times =
                Stream.of(0, 0, 0, 0, 0, 1, 30, 30).map(NOW::plusSeconds).toList();

        assertThat(times.stream().map(now -> budget.take(SHOP, Share.ALL, RATE, now)))
                .containsExactlyElementsOf(times.stream()
                        .map(now -> reference.take(SHOP, Share.ALL, RATE, now))
                        .toList())
                .startsWith(NOW, NOW, NOW, NOW.plusSeconds(2), NOW.plusSeconds(4));
    }

    @Test
    void givesNoPlaceTwice() {
        RequestBudget budget = ingest.bean(RequestBudget.class);

        List<Instant> places = IntStream.range(0, 60)
                .parallel()
                .mapToObj(request -> budget.take(new ConnectionId("another-shop"), Share.DEEP, RATE, NOW))
                .sorted()
                .toList();

        assertThat(places.subList(2, 60)).doesNotHaveDuplicates();
        assertThat(places.getLast()).isEqualTo(NOW.plusSeconds(2 * 57));
    }
}
