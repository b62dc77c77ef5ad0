package io.barrelhead.transform.parity;

import static io.barrelhead.transform.db.transform.Tables.PARITY_CHECK;
import static org.jooq.impl.DSL.max;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What the checks found, alike in every replica: read from the database, whoever made them.
final class ParityMetrics {

    private final MeterRegistry meters;
    private final InstantSource clock;
    private volatile double different = Double.NaN;
    private volatile @Nullable Instant equalAt;

    ParityMetrics(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("barrelhead.transform.parity.days.different", () -> different)
                .description("Days on which the tables differ from a full refresh, at the last comparison")
                .register(meters);
        TimeGauge.builder("barrelhead.transform.parity.age", this::age, TimeUnit.SECONDS)
                .description("Since a comparison last found no difference")
                .register(meters);
    }

    /// Takes up what is new.
    void look(DSLContext sql) {
        sql.select(PARITY_CHECK.DAYS_DIFFERENT)
                .from(PARITY_CHECK)
                .where(PARITY_CHECK.STATE.in("equal", "different"))
                .orderBy(PARITY_CHECK.FINISHED_AT.desc())
                .limit(1)
                .fetchOptional(PARITY_CHECK.DAYS_DIFFERENT)
                .ifPresent(it -> different = it);
        OffsetDateTime last = sql.select(max(PARITY_CHECK.FINISHED_AT))
                .from(PARITY_CHECK)
                .where(PARITY_CHECK.STATE.eq("equal"))
                .fetchSingle()
                .value1();
        equalAt = last == null ? null : last.toInstant();
    }

    void count(Outcome outcome) {
        meters.counter("barrelhead.transform.parity.checks", "state", outcome.state())
                .increment();
    }

    private double age() {
        Instant last = equalAt;
        return last == null
                ? Double.NaN
                : Duration.between(last, clock.instant()).toMillis() / 1000.0;
    }
}
