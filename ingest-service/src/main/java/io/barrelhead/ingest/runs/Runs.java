package io.barrelhead.ingest.runs;

import static io.barrelhead.ingest.db.Tables.RUN;
import static io.barrelhead.ingest.db.Tables.RUN_STREAM;
import static org.jooq.impl.DSL.noCondition;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.ingest.db.tables.records.RunRecord;
import io.barrelhead.ingest.db.tables.records.RunStreamRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads runs.
@Component
public class Runs {

    private final DSLContext db;

    Runs(DSLContext db) {
        this.db = db;
    }

    public Optional<Run> find(RunId id) {
        return read(RUN.ID.eq(id.value()), 1).stream().findFirst();
    }

    public Optional<Run> withKey(String idempotencyKey) {
        return read(RUN.IDEMPOTENCY_KEY.eq(idempotencyKey), 1).stream().findFirst();
    }

    /// Newest first.
    public List<Run> list(RunFilter filter) {
        RunState state = filter.state();
        IngestionMode mode = filter.mode();
        String requestedBy = filter.requestedBy();
        RunId olderThan = filter.olderThan();
        return read(
                of(filter.connections())
                        .and(state == null ? noCondition() : RUN.STATE.eq(state.word()))
                        .and(
                                mode == null
                                        ? noCondition()
                                        : RUN.MODE.eq(mode.name().toLowerCase(Locale.ROOT)))
                        .and(requestedBy == null ? noCondition() : RUN.REQUESTED_BY.eq(requestedBy))
                        .and(olderThan == null ? noCondition() : RUN.ID.lt(olderThan.value())),
                filter.limit());
    }

    private static Condition of(@Nullable Collection<ConnectionId> connections) {
        return connections == null
                ? noCondition()
                : RUN.CONNECTION_ID.in(
                        connections.stream().map(ConnectionId::value).toList());
    }

    public Optional<Run> latest(ConnectionId connection) {
        return read(RUN.CONNECTION_ID.eq(connection.value()), 1).stream().findFirst();
    }

    public Optional<Instant> lastSuccess(ConnectionId connection) {
        return read(RUN.CONNECTION_ID.eq(connection.value()).and(RUN.STATE.eq(RunState.COMPLETED.word())), 1).stream()
                .findFirst()
                .map(Run::finishedAt);
    }

    /// The run of this kind that waits for its turn and no worker has.
    public Optional<Run> waiting(ConnectionId connection, IngestionMode mode) {
        return read(
                        RUN.CONNECTION_ID
                                .eq(connection.value())
                                .and(RUN.STATE.eq(RunState.QUEUED.word()))
                                .and(RUN.MODE.eq(mode.name().toLowerCase(Locale.ROOT))),
                        1)
                .stream()
                .findFirst();
    }

    public boolean hasWaitingOrRunning(ConnectionId connection) {
        return db.fetchExists(
                RUN,
                RUN.CONNECTION_ID.eq(connection.value()),
                RUN.STATE.in(RunState.QUEUED.word(), RunState.RUNNING.word()));
    }

    /// Whether a worker reads the source just now.
    public boolean isWalking(ConnectionId connection) {
        return db.fetchExists(
                RUN,
                RUN.CONNECTION_ID.eq(connection.value()),
                RUN.STATE.eq(RunState.RUNNING.word()),
                RUN.WALKED_AT.isNull());
    }

    private List<Run> read(Condition condition, int limit) {
        Result<RunRecord> runs = db.selectFrom(RUN)
                .where(condition)
                .orderBy(RUN.ID.desc())
                .limit(limit)
                .fetch();
        Map<UUID, Result<RunStreamRecord>> streams = db.selectFrom(RUN_STREAM)
                .where(RUN_STREAM.RUN_ID.in(runs.getValues(RUN.ID)))
                .orderBy(RUN_STREAM.POSITION)
                .fetchGroups(RUN_STREAM.RUN_ID);
        return runs.map(run -> run(run, streams.get(run.getId())));
    }

    private static Run run(RunRecord row, @Nullable List<RunStreamRecord> streams) {
        return new Run(
                new RunId(row.getId()),
                new ConnectionId(row.getConnectionId()),
                RunState.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                IngestionMode.valueOf(row.getMode().toUpperCase(Locale.ROOT)),
                row.getFromDay(),
                row.getToDay(),
                row.getRecordIds() == null ? null : List.of(row.getRecordIds()),
                row.getOverlapDays(),
                row.getRequestedBy(),
                row.getRequestedAt().toInstant(),
                instant(row.getStartedAt()),
                instant(row.getFinishedAt()),
                row.getAttempt(),
                row.getError(),
                streams == null ? List.of() : streams.stream().map(Runs::stream).toList());
    }

    private static RunStream stream(RunStreamRecord row) {
        return new RunStream(
                new StreamName(row.getStream()),
                StreamState.named(row.getState()),
                row.getFetched(),
                row.getPublished(),
                row.getLanded(),
                row.getTotal(),
                row.getNote(),
                row.getError());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
