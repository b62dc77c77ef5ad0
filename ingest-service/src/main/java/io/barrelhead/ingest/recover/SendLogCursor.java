package io.barrelhead.ingest.recover;

import static io.barrelhead.ingest.db.Tables.SEND_LOG;
import static java.time.ZoneOffset.UTC;

import io.barrelhead.contracts.ConnectionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Until when the log of failed sends was read.
@Component
class SendLogCursor {

    private final DSLContext db;

    SendLogCursor(DSLContext db) {
        this.db = db;
    }

    /// Empty before the first time.
    Optional<Instant> readUntil(ConnectionId connection) {
        return db.select(SEND_LOG.READ_UNTIL)
                .from(SEND_LOG)
                .where(SEND_LOG.CONNECTION_ID.eq(connection.value()))
                .fetchOptional(SEND_LOG.READ_UNTIL)
                .map(OffsetDateTime::toInstant);
    }

    void move(ConnectionId connection, Instant until) {
        db.insertInto(SEND_LOG)
                .set(SEND_LOG.CONNECTION_ID, connection.value())
                .set(SEND_LOG.READ_UNTIL, until.atOffset(UTC))
                .onConflict(SEND_LOG.CONNECTION_ID)
                .doUpdate()
                .set(SEND_LOG.READ_UNTIL, until.atOffset(UTC))
                .execute();
    }
}
