package io.barrelhead.deploy.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// Durations by rank: the smallest that at least so many percent do not exceed.
final class Percentiles {

    private final List<Duration> sorted;

    Percentiles(Collection<Duration> durations) {
        sorted = durations.stream().sorted().toList();
    }

    static Percentiles of(List<Arrivals.Sale> sales) {
        return new Percentiles(sales.stream().map(Arrivals.Sale::took).toList());
    }

    long millis(int percent) {
        int rank = Math.max(1, Math.ceilDiv(sorted.size() * percent, 100));
        return sorted.get(rank - 1).toMillis();
    }

    static long medianMillis(Collection<Duration> durations) {
        return new Percentiles(durations).millis(50);
    }
}
