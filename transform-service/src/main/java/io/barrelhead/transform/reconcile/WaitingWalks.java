package io.barrelhead.transform.reconcile;

import static io.barrelhead.transform.db.transform.Tables.RECONCILIATION;
import static java.time.ZoneOffset.UTC;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.transform.connections.Connection;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.db.transform.tables.records.ReconciliationRecord;
import io.barrelhead.transform.inspect.SourceStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The walks that wait for their comparison: a run's end may be told before its last record has landed here.
final class WaitingWalks {

    private static final Duration PATIENCE = Duration.ofDays(1);

    /// Another replica skips what this one has at hand.
    private static final String OLDEST = """
            select r.* from transform.reconciliation as r
            where r.state = 'waiting' and r.published <= coalesce((
                select t.landed + t.superseded + t.duplicate + t.dead_lettered from transform.run_tally as t
                where t.run_id = r.run_id and t.attempt = r.attempt and t.stream = r.stream
            ), 0)
            order by r.id
            limit 1
            for update of r skip locked
            """;

    private final Connections connections;

    WaitingWalks(Connections connections) {
        this.connections = connections;
    }

    /// Locks the oldest that is ready.
    Optional<ReconciliationRecord> oldest(DSLContext sql) {
        return sql.fetch(OLDEST).into(RECONCILIATION).stream().findFirst();
    }

    /// Nothing if its stream is no longer configured.
    Optional<CompletedWalk> read(ReconciliationRecord row) {
        SourceStream stream = stream(row);
        return stream == null
                ? Optional.empty()
                : Optional.of(new CompletedWalk(
                        row.getId(),
                        row.getRunId(),
                        row.getConnectionId(),
                        stream,
                        IngestionMode.valueOf(row.getMode().toUpperCase(Locale.ROOT)),
                        row.getWhole(),
                        row.getPublished(),
                        row.getWalkStartedAt().toInstant()));
    }

    private @Nullable SourceStream stream(ReconciliationRecord row) {
        Connection connection = connections.find(new ConnectionId(row.getConnectionId()));
        return connection == null ? null : SourceStream.find(connection.source(), new StreamName(row.getStream()));
    }

    /// Ends those whose records never came; nothing follows from them.
    static void expire(DSLContext sql, Instant now) {
        sql.update(RECONCILIATION)
                .set(RECONCILIATION.STATE, State.EXPIRED.word())
                .set(RECONCILIATION.RECONCILED_AT, now.atOffset(UTC))
                .set(RECONCILIATION.NOTE, "not every record that the run published has landed here within a day")
                .where(RECONCILIATION.STATE.eq(State.WAITING.word()))
                .and(RECONCILIATION.ASKED_AT.lt(now.minus(PATIENCE).atOffset(UTC)))
                .execute();
    }
}
