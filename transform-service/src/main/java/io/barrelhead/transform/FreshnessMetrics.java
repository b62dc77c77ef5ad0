package io.barrelhead.transform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/// How long records wait, and how long until they are published: of each run, for the first record that it took.
final class FreshnessMetrics {

    private final Timer waited;
    private final Timer published;

    FreshnessMetrics(MeterRegistry meters) {
        waited = timer(meters, "barrelhead.transform.wait", "From the landing of a run's first record to the run");
        published = timer(
                meters,
                "barrelhead.transform.freshness",
                "From the landing of a run's first record to its publication");
    }

    void measure(Instant landed, Instant started, Instant ended) {
        waited.record(Duration.between(landed, started));
        published.record(Duration.between(landed, ended));
    }

    private static Timer timer(MeterRegistry meters, String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .register(meters);
    }
}
