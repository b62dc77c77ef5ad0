package io.barrelhead.ingest.connections;

import static io.barrelhead.ingest.db.Tables.CONNECTION_STATE;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;

import io.barrelhead.contracts.ConnectionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How each connection is doing, as the last requests to its source told.
@Component
public class ConnectionStates implements Throttle {

    private final DSLContext db;

    ConnectionStates(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Instant> heldUntil(ConnectionId connection) {
        return read(connection, CONNECTION_STATE.THROTTLED_UNTIL).map(OffsetDateTime::toInstant);
    }

    @Override
    public void hold(ConnectionId connection, Instant until) {
        db.insertInto(CONNECTION_STATE)
                .set(CONNECTION_STATE.CONNECTION_ID, connection.value())
                .set(CONNECTION_STATE.THROTTLED_UNTIL, until.atOffset(UTC))
                .onConflict(CONNECTION_STATE.CONNECTION_ID)
                .doUpdate()
                .set(
                        CONNECTION_STATE.THROTTLED_UNTIL,
                        greatest(CONNECTION_STATE.THROTTLED_UNTIL, excluded(CONNECTION_STATE.THROTTLED_UNTIL)))
                .execute();
    }

    @Override
    public Optional<Instant> circuitOpenUntil(ConnectionId connection) {
        return read(connection, CONNECTION_STATE.CIRCUIT_OPEN_UNTIL).map(OffsetDateTime::toInstant);
    }

    @Override
    public void circuit(ConnectionId connection, @Nullable Instant until) {
        OffsetDateTime openUntil = until == null ? null : until.atOffset(UTC);
        db.insertInto(CONNECTION_STATE)
                .set(CONNECTION_STATE.CONNECTION_ID, connection.value())
                .set(CONNECTION_STATE.CIRCUIT_OPEN_UNTIL, openUntil)
                .onConflict(CONNECTION_STATE.CONNECTION_ID)
                .doUpdate()
                .set(CONNECTION_STATE.CIRCUIT_OPEN_UNTIL, openUntil)
                .execute();
    }

    private <T> Optional<T> read(ConnectionId connection, Field<T> column) {
        return db.select(column)
                .from(CONNECTION_STATE)
                .where(CONNECTION_STATE.CONNECTION_ID.eq(connection.value()))
                .fetchOptional(column);
    }

    /// Why nothing can be read from it now.
    public Optional<String> brokenReason(ConnectionId connection) {
        return read(connection, CONNECTION_STATE.BROKEN_REASON);
    }

    public void broken(ConnectionId connection, String reason, Instant since) {
        setBroken(connection, reason, since.atOffset(UTC));
    }

    public void working(ConnectionId connection) {
        setBroken(connection, null, null);
    }

    private void setBroken(ConnectionId connection, @Nullable String reason, @Nullable OffsetDateTime since) {
        db.insertInto(CONNECTION_STATE)
                .set(CONNECTION_STATE.CONNECTION_ID, connection.value())
                .set(CONNECTION_STATE.BROKEN_REASON, reason)
                .set(CONNECTION_STATE.BROKEN_SINCE, since)
                .onConflict(CONNECTION_STATE.CONNECTION_ID)
                .doUpdate()
                .set(CONNECTION_STATE.BROKEN_REASON, reason)
                .set(CONNECTION_STATE.BROKEN_SINCE, since)
                .execute();
    }
}
