package io.barrelhead.ingest.work;

import static io.barrelhead.ingest.db.Tables.RUN;
import static io.barrelhead.ingest.db.Tables.RUN_STREAM;
import static java.time.ZoneOffset.UTC;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.contracts.events.RunEvent.RunStarted;
import io.barrelhead.ingest.db.tables.records.RunRecord;
import io.barrelhead.ingest.runs.Backfill;
import io.barrelhead.ingest.runs.RunState;
import io.barrelhead.ingest.runs.StreamState;
import io.barrelhead.ingest.tell.Outbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decides whose turn it is: one run of a connection at a time, in the order in which they were asked for. A backfill
/// lets the others that wait go first: they are short, and somebody looks at what they bring.
@Component
class Turns {

    private final DSLContext db;
    private final Outbox outbox;
    private final InstantSource clock;

    Turns(DSLContext db, Outbox outbox, InstantSource clock) {
        this.db = db;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Takes the run up, for the first time or where another worker left it.
    @Transactional
    public Turn take(RunId id) {
        RunRecord run =
                db.selectFrom(RUN).where(RUN.ID.eq(id.value())).forUpdate().fetchOne();
        if (run == null || hasEnded(run) || run.getWalkedAt() != null) {
            return new Turn.NothingToDo();
        }
        if (!isRunning(run) && mustWait(run)) {
            return new Turn.NotYet();
        }
        start(run);
        outbox.add(new RunStarted(id, new ConnectionId(run.getConnectionId()), run.getAttempt()));
        return new Turn.Taken(attempt(run));
    }

    private static boolean hasEnded(RunRecord run) {
        return RunState.named(run.getState()).orElseThrow().hasEnded();
    }

    private static boolean isRunning(RunRecord run) {
        return run.getState().equals(RunState.RUNNING.word());
    }

    private boolean mustWait(RunRecord run) {
        Condition goesFirst = RUN.STATE.eq(RunState.QUEUED.word()).and(isBefore(run));
        return db.fetchExists(
                RUN,
                RUN.CONNECTION_ID.eq(run.getConnectionId()),
                RUN.STATE.eq(RunState.RUNNING.word()).or(goesFirst));
    }

    private static Condition isBefore(RunRecord run) {
        Condition older = RUN.ID.lt(run.getId());
        Condition brief = RUN.MODE.notIn(Backfill.WORDS);
        return Backfill.is(mode(run)) ? older.or(brief) : older.and(brief);
    }

    private static IngestionMode mode(RunRecord run) {
        return IngestionMode.valueOf(run.getMode().toUpperCase(Locale.ROOT));
    }

    private void start(RunRecord run) {
        if (run.getStartedAt() == null) {
            run.setStartedAt(clock.instant().atOffset(UTC));
        }
        run.setState(RunState.RUNNING.word());
        run.setAttempt(run.getAttempt() + 1);
        run.store();
        db.update(RUN_STREAM)
                .set(RUN_STREAM.STATE, StreamState.QUEUED.word())
                .where(RUN_STREAM.RUN_ID.eq(run.getId()))
                .and(RUN_STREAM.STATE.eq(StreamState.RUNNING.word()))
                .execute();
    }

    private Attempt attempt(RunRecord run) {
        List<StreamName> streams = db.select(RUN_STREAM.STREAM)
                .from(RUN_STREAM)
                .where(RUN_STREAM.RUN_ID.eq(run.getId()))
                .and(RUN_STREAM.STATE.eq(StreamState.QUEUED.word()))
                .orderBy(RUN_STREAM.POSITION)
                .fetch(row -> new StreamName(row.value1()));
        return new Attempt(
                new RunId(run.getId()),
                run.getAttempt(),
                new ConnectionId(run.getConnectionId()),
                new Scope(
                        mode(run),
                        run.getFromDay(),
                        run.getToDay(),
                        run.getRecordIds() == null ? List.of() : List.of(run.getRecordIds()),
                        run.getOverlapDays()),
                streams);
    }
}
