package io.barrelhead.ingest.connections;

import static io.barrelhead.ingest.db.Tables.REQUEST_BUDGET;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import io.barrelhead.contracts.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.types.DayToSecond;
import org.springframework.stereotype.Component;

/// A token bucket in one number: when the next request would be due if none came in a burst (the generic cell rate
/// algorithm). One statement takes a token, so that replicas cannot take the same one.
@Component
class StoredBudget implements RequestBudget {

    private final DSLContext db;

    StoredBudget(DSLContext db) {
        this.db = db;
    }

    @Override
    public Instant take(ConnectionId connection, Share share, Rate rate, Instant now) {
        OffsetDateTime due = db.insertInto(REQUEST_BUDGET)
                .set(REQUEST_BUDGET.CONNECTION_ID, connection.value())
                .set(REQUEST_BUDGET.SHARE, share.name().toLowerCase(Locale.ROOT))
                .set(REQUEST_BUDGET.DUE_AT, now.plus(rate.every()).atOffset(UTC))
                .onConflict(REQUEST_BUDGET.CONNECTION_ID, REQUEST_BUDGET.SHARE)
                .doUpdate()
                .set(
                        REQUEST_BUDGET.DUE_AT,
                        greatest(REQUEST_BUDGET.DUE_AT, val(now.atOffset(UTC))).add(DayToSecond.valueOf(rate.every())))
                .returningResult(REQUEST_BUDGET.DUE_AT)
                .fetchSingle()
                .value1();
        Duration ahead = rate.every().multipliedBy(rate.burst());
        Instant sendAt = due.toInstant().minus(ahead);
        return sendAt.isAfter(now) ? sendAt : now;
    }
}
