package io.barrelhead.transform.land;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.inspect.SourceStream;
import io.barrelhead.transform.land.raw.Settled;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts messages by stream and outcome.
final class LandingMetrics {

    private final MeterRegistry registry;
    private final Map<List<String>, Counter> counters = new ConcurrentHashMap<>();

    LandingMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(List<Settled> settled) {
        for (Settled one : settled) {
            counters.computeIfAbsent(List.of(stream(one), outcome(one)), this::counter)
                    .increment();
        }
    }

    /// Known streams only: a name that anybody can send must not become a time series.
    private static String stream(Settled one) {
        RecordReceived event = one.inspected().event();
        SourceStream stream = event == null ? null : SourceStream.find(event.source(), event.record().stream());
        return stream == null ? "unknown" : stream.source() + "/" + stream.stream();
    }

    private static String outcome(Settled one) {
        return one.outcome().name().toLowerCase(Locale.ROOT);
    }

    private Counter counter(List<String> streamAndOutcome) {
        return Counter.builder("barrelhead.landing.records")
                .description("Messages taken from barrelhead.records, by what became of them")
                .tag("stream", streamAndOutcome.getFirst())
                .tag("outcome", streamAndOutcome.getLast())
                .register(registry);
    }
}
