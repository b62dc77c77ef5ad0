package io.barrelhead.ingest.inbox;

import static io.barrelhead.ingest.db.Tables.INBOX;
import static org.jooq.impl.DSL.min;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.Connections;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What an alert looks at: how many webhooks are not handed on yet, and since when the oldest of them waits.
@Component
class InboxMeters implements MeterBinder {

    private final DSLContext db;
    private final Connections connections;
    private final InstantSource clock;

    InboxMeters(DSLContext db, Connections connections, InstantSource clock) {
        this.db = db;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        connections.all().forEach(connection -> bind(connection.id(), registry));
    }

    private void bind(ConnectionId connection, MeterRegistry registry) {
        Gauge.builder("barrelhead.inbox.unpublished", () -> db.fetchCount(INBOX, unpublished(connection)))
                .tag("connection", connection.value())
                .register(registry);
        Gauge.builder("barrelhead.inbox.oldest.age", () -> oldestAge(connection))
                .baseUnit("seconds")
                .tag("connection", connection.value())
                .register(registry);
    }

    private double oldestAge(ConnectionId connection) {
        OffsetDateTime oldest = db.select(min(INBOX.RECEIVED_AT))
                .from(INBOX)
                .where(unpublished(connection))
                .fetchSingle()
                .value1();
        return oldest == null
                ? 0
                : Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0;
    }

    private static Condition unpublished(ConnectionId connection) {
        return INBOX.CONNECTION_ID.eq(connection.value()).and(INBOX.STATE.ne("settled"));
    }
}
