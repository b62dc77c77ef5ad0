package io.barrelhead.ingest.runs;

import static io.barrelhead.ingest.db.Tables.STREAM_CURSOR;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where the next incremental walk of a stream begins: the start of the last walk that the broker acknowledged to its
/// end. A cursor never moves back.
@Component
public class Cursors {

    private final DSLContext db;

    Cursors(DSLContext db) {
        this.db = db;
    }

    /// Empty before the first whole walk.
    public Optional<Instant> watermark(ConnectionId connection, StreamName stream) {
        return db.select(STREAM_CURSOR.WATERMARK)
                .from(STREAM_CURSOR)
                .where(STREAM_CURSOR.CONNECTION_ID.eq(connection.value()))
                .and(STREAM_CURSOR.STREAM.eq(stream.value()))
                .fetchOptional(STREAM_CURSOR.WATERMARK)
                .map(OffsetDateTime::toInstant);
    }

    /// Every stream of a connection that was walked to its end.
    public Map<StreamName, Instant> watermarks(ConnectionId connection) {
        return db.selectFrom(STREAM_CURSOR)
                .where(STREAM_CURSOR.CONNECTION_ID.eq(connection.value()))
                .fetchMap(
                        row -> new StreamName(row.getStream()),
                        row -> row.getWatermark().toInstant());
    }

    /// Part of the transaction that marks the stream as published.
    ///
    /// @param walkStart when the walk began, UTC
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(ConnectionId connection, StreamName stream, Instant walkStart, RunId run) {
        db.insertInto(STREAM_CURSOR)
                .set(STREAM_CURSOR.CONNECTION_ID, connection.value())
                .set(STREAM_CURSOR.STREAM, stream.value())
                .set(STREAM_CURSOR.WATERMARK, walkStart.atOffset(UTC))
                .set(STREAM_CURSOR.RUN_ID, run.value())
                .onConflict(STREAM_CURSOR.CONNECTION_ID, STREAM_CURSOR.STREAM)
                .doUpdate()
                .set(STREAM_CURSOR.WATERMARK, greatest(STREAM_CURSOR.WATERMARK, excluded(STREAM_CURSOR.WATERMARK)))
                .set(STREAM_CURSOR.RUN_ID, run.value())
                .execute();
    }
}
