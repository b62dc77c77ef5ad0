package io.barrelhead.ingest.runs;

import static io.barrelhead.ingest.db.Tables.RUN;
import static io.barrelhead.ingest.db.Tables.RUN_STREAM;
import static java.time.ZoneOffset.UTC;

import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.RunEvent.RunCancelled;
import io.barrelhead.contracts.events.RunEvent.RunCompleted;
import io.barrelhead.contracts.events.RunEvent.RunFailed;
import io.barrelhead.contracts.events.WalkedStream;
import io.barrelhead.ingest.tell.Outbox;
import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Ends a run, once: whoever comes later finds that it has ended. Each way ends in an event.
@Component
public class RunEnd {

    private final DSLContext db;
    private final Runs runs;
    private final Outbox outbox;
    private final InstantSource clock;

    RunEnd(DSLContext db, Runs runs, Outbox outbox, InstantSource clock) {
        this.db = db;
        this.runs = runs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Completes the run if its walk is over and the landing has accounted for every published record.
    ///
    /// @return whether it is completed now
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean completeIfLanded(RunId id) {
        boolean walked = db.fetchExists(db.selectFrom(RUN)
                .where(RUN.ID.eq(id.value()))
                .and(RUN.STATE.eq(RunState.RUNNING.word()))
                .and(RUN.WALKED_AT.isNotNull())
                .forUpdate());
        if (!walked || hasStreamUnderway(id)) {
            return false;
        }
        db.update(RUN_STREAM)
                .set(RUN_STREAM.STATE, StreamState.COMPLETED.word())
                .where(RUN_STREAM.RUN_ID.eq(id.value()))
                .execute();
        Run run = end(id, RunState.COMPLETED, null);
        outbox.add(new RunCompleted(id, run.connection(), run.attempts(), run.progress(), run.mode(), walks(id)));
        return true;
    }

    // a walk of an older version did not write down when it began
    private List<WalkedStream> walks(RunId id) {
        return db.selectFrom(RUN_STREAM)
                .where(RUN_STREAM.RUN_ID.eq(id.value()))
                .and(RUN_STREAM.WALK_STARTED_AT.isNotNull())
                .orderBy(RUN_STREAM.POSITION)
                .fetch(row -> new WalkedStream(
                        new StreamName(row.getStream()),
                        row.getAttempt(),
                        row.getWhole(),
                        row.getWalkStartedAt().toInstant()));
    }

    private boolean hasStreamUnderway(RunId id) {
        return db.fetchExists(
                RUN_STREAM,
                RUN_STREAM.RUN_ID.eq(id.value()),
                RUN_STREAM
                        .STATE
                        .notIn(StreamState.PUBLISHED.word(), StreamState.COMPLETED.word())
                        .or(RUN_STREAM.LANDED.lt(RUN_STREAM.PUBLISHED)));
    }

    /// Fails a run that the caller has locked.
    ///
    /// @param error what happened and what to do
    @Transactional(propagation = Propagation.MANDATORY)
    public void fail(RunId id, String error) {
        cancelStreams(id);
        Run run = end(id, RunState.FAILED, error);
        outbox.add(new RunFailed(id, run.connection(), run.attempts(), error, run.progress()));
    }

    /// Ends a waiting or running run; its worker notices within a second or two. Nothing that was published is undone.
    ///
    /// @return false if it had ended
    @Transactional
    public boolean cancel(RunId id, String cancelledBy) {
        boolean underway = db.fetchExists(db.selectFrom(RUN)
                .where(RUN.ID.eq(id.value()))
                .and(RUN.STATE.in(RunState.QUEUED.word(), RunState.RUNNING.word()))
                .forUpdate());
        if (!underway) {
            return false;
        }
        cancelStreams(id);
        Run run = end(id, RunState.CANCELLED, null);
        outbox.add(new RunCancelled(id, run.connection(), cancelledBy));
        return true;
    }

    private void cancelStreams(RunId id) {
        db.update(RUN_STREAM)
                .set(RUN_STREAM.STATE, StreamState.CANCELLED.word())
                .where(RUN_STREAM.RUN_ID.eq(id.value()))
                .and(RUN_STREAM.STATE.in(StreamState.QUEUED.word(), StreamState.RUNNING.word()))
                .execute();
    }

    private Run end(RunId id, RunState state, @Nullable String error) {
        db.update(RUN)
                .set(RUN.STATE, state.word())
                .set(RUN.ERROR, error)
                .set(RUN.FINISHED_AT, clock.instant().atOffset(UTC))
                .where(RUN.ID.eq(id.value()))
                .execute();
        return runs.find(id).orElseThrow();
    }
}
