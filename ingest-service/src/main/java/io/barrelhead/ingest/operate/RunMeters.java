package io.barrelhead.ingest.operate;

import static io.barrelhead.ingest.db.Tables.CONNECTION_STATE;
import static io.barrelhead.ingest.db.Tables.OUTBOX;
import static io.barrelhead.ingest.db.Tables.RUN;

import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.runs.Cursors;
import io.barrelhead.ingest.runs.RunState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What an alert looks at: runs that wait, events that wait, and how old each connection's oldest cursor is.
@Component
class RunMeters implements MeterBinder {

    private final DSLContext db;
    private final Connections connections;
    private final Cursors cursors;
    private final InstantSource clock;

    RunMeters(DSLContext db, Connections connections, Cursors cursors, InstantSource clock) {
        this.db = db;
        this.connections = connections;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Supplier<Number> queued = () -> db.fetchCount(RUN, RUN.STATE.eq(RunState.QUEUED.word()));
        Supplier<Number> running = () -> db.fetchCount(RUN, RUN.STATE.eq(RunState.RUNNING.word()));
        Gauge.builder("barrelhead.ingest.runs", queued).tag("state", "queued").register(registry);
        Gauge.builder("barrelhead.ingest.runs", running).tag("state", "running").register(registry);
        Gauge.builder("barrelhead.ingest.outbox", () -> db.fetchCount(OUTBOX)).register(registry);
        for (Connection connection : connections.all()) {
            bind(connection, registry);
        }
    }

    private void bind(Connection connection, MeterRegistry registry) {
        String id = connection.id().value();
        Gauge.builder("barrelhead.ingest.cursor.age", () -> ageSeconds(connection))
                .baseUnit("seconds")
                .tag("connection", id)
                .register(registry);
        Gauge.builder("barrelhead.ingest.connection.broken", () -> isBroken(id) ? 1 : 0)
                .tag("connection", id)
                .register(registry);
    }

    private double ageSeconds(Connection connection) {
        return cursors.watermarks(connection.id()).values().stream()
                .min(Instant::compareTo)
                .map(oldest ->
                        (double) Duration.between(oldest, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    private boolean isBroken(String connection) {
        return db.fetchExists(
                CONNECTION_STATE,
                CONNECTION_STATE.CONNECTION_ID.eq(connection),
                CONNECTION_STATE.BROKEN_REASON.isNotNull());
    }
}
