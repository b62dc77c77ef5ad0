package io.barrelhead.kpi.serve;

import io.barrelhead.kpi.marts.Generation;
import io.barrelhead.kpi.marts.MartReader;
import io.barrelhead.kpi.marts.Marts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Tells which generation is served and how old it is. An old one is still right: it never makes the service unhealthy.
@Component
class GenerationHealthIndicator implements HealthIndicator {

    private final Marts marts;
    private final InstantSource clock;

    GenerationHealthIndicator(Marts marts, InstantSource clock, MeterRegistry meters) {
        this.marts = marts;
        this.clock = clock;
        Gauge.builder("barrelhead.kpi.generation.age", this, GenerationHealthIndicator::ageInSeconds)
                .description("seconds since the served generation was published; no number before the first")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public Health health() {
        return marts.read(MartReader::generation)
                .map(generation -> Health.up()
                        .withDetail("generation", generation.number())
                        .withDetail("stale", generation.stale())
                        .build())
                .orElseGet(
                        () -> Health.up().withDetail("generation", "none yet").build());
    }

    private double ageInSeconds() {
        return marts.read(MartReader::generation)
                .map(Generation::publishedAt)
                .map(published -> Duration.between(published, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }
}
