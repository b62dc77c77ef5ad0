package io.barrelhead.ingest.work;

import static io.barrelhead.ingest.db.Tables.RUN;
import static io.barrelhead.ingest.db.Tables.RUN_STREAM;
import static java.time.ZoneOffset.UTC;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.RunEvent.RunProgressed;
import io.barrelhead.ingest.runs.Cursors;
import io.barrelhead.ingest.runs.Run;
import io.barrelhead.ingest.runs.RunEnd;
import io.barrelhead.ingest.runs.RunState;
import io.barrelhead.ingest.runs.RunStream;
import io.barrelhead.ingest.runs.Runs;
import io.barrelhead.ingest.runs.StreamState;
import io.barrelhead.ingest.tell.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down how far a worker is. Each write is refused once the run is in other hands.
@Component
class WalkLog {

    private final DSLContext db;
    private final Runs runs;
    private final RunEnd end;
    private final Cursors cursors;
    private final Outbox outbox;
    private final InstantSource clock;

    WalkLog(DSLContext db, Runs runs, RunEnd end, Cursors cursors, Outbox outbox, InstantSource clock) {
        this.db = db;
        this.runs = runs;
        this.end = end;
        this.cursors = cursors;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void started(Attempt attempt, StreamName stream) {
        lock(attempt);
        db.update(RUN_STREAM)
                .set(RUN_STREAM.STATE, StreamState.RUNNING.word())
                .set(RUN_STREAM.ATTEMPT, attempt.number())
                // counts of the landing belong to one attempt
                .set(RUN_STREAM.LANDED, 0L)
                .set(RUN_STREAM.WALK_STARTED_AT, clock.instant().atOffset(UTC))
                .set(RUN_STREAM.WHOLE, false)
                .where(RUN_STREAM.RUN_ID.eq(attempt.run().value()), RUN_STREAM.STREAM.eq(stream.value()))
                .execute();
        write(attempt, new StreamCounts(stream, 0, 0, null, null), StreamState.RUNNING, null);
        tell(attempt);
    }

    @Transactional
    public void progressed(Attempt attempt, StreamCounts counts) {
        lock(attempt);
        write(attempt, counts, StreamState.RUNNING, null);
        tell(attempt);
    }

    /// The attempt is still this worker's.
    @Transactional
    public void check(Attempt attempt) {
        lock(attempt);
    }

    /// The broker has the whole walk: only now its cursor moves, with the stream's state.
    ///
    /// @param watermark when the walk began; null where the walk says nothing about what comes later
    @Transactional
    public void published(Attempt attempt, StreamCounts counts, @Nullable Instant watermark) {
        lock(attempt);
        write(attempt, counts, StreamState.PUBLISHED, null);
        if (watermark != null) {
            cursors.move(attempt.connection(), counts.stream(), watermark, attempt.run());
        }
        tell(attempt);
        CrashPoint.CURSOR_UNCOMMITTED.pass();
    }

    /// The walk that is about to be published read everything that the source has of the stream.
    @Transactional
    public void whole(Attempt attempt, StreamName stream) {
        lock(attempt);
        db.update(RUN_STREAM)
                .set(RUN_STREAM.WHOLE, true)
                .where(RUN_STREAM.RUN_ID.eq(attempt.run().value()), RUN_STREAM.STREAM.eq(stream.value()))
                .execute();
    }

    @Transactional
    public void failed(Attempt attempt, StreamCounts counts, String error) {
        lock(attempt);
        write(attempt, counts, StreamState.FAILED, error);
        tell(attempt);
    }

    /// Nothing more can be read: the run fails at once.
    @Transactional
    public void refused(Attempt attempt, String error) {
        lock(attempt);
        end.fail(attempt.run(), error);
    }

    /// Every stream was walked. The run fails if one of them did; else it waits for the landing, or is completed.
    ///
    /// @return why it failed; null where it did not
    @Transactional
    public @Nullable String walked(Attempt attempt) {
        lock(attempt);
        db.update(RUN)
                .set(RUN.WALKED_AT, clock.instant().atOffset(UTC))
                .where(RUN.ID.eq(attempt.run().value()))
                .execute();
        List<RunStream> streams = runs.find(attempt.run()).orElseThrow().streams();
        List<RunStream> failed = streams.stream()
                .filter(stream -> stream.state() == StreamState.FAILED)
                .toList();
        if (failed.isEmpty()) {
            end.completeIfLanded(attempt.run());
            return null;
        }
        String error = "%d of %d streams failed. %s"
                .formatted(
                        failed.size(),
                        streams.size(),
                        failed.stream()
                                .map(stream -> stream.stream() + ": " + stream.error())
                                .collect(Collectors.joining("; ")));
        end.fail(attempt.run(), error);
        return error;
    }

    private void lock(Attempt attempt) {
        boolean mine = db.fetchExists(db.selectFrom(RUN)
                .where(RUN.ID.eq(attempt.run().value()))
                .and(RUN.ATTEMPT.eq(attempt.number()))
                .and(RUN.STATE.eq(RunState.RUNNING.word()))
                .and(RUN.WALKED_AT.isNull())
                .forUpdate());
        if (!mine) {
            throw new AttemptLost(attempt);
        }
    }

    private void write(Attempt attempt, StreamCounts counts, StreamState state, @Nullable String error) {
        db.update(RUN_STREAM)
                .set(RUN_STREAM.STATE, state.word())
                .set(RUN_STREAM.FETCHED, counts.fetched())
                .set(RUN_STREAM.PUBLISHED, counts.published())
                .set(RUN_STREAM.TOTAL, counts.total())
                .set(RUN_STREAM.NOTE, counts.note())
                .set(RUN_STREAM.ERROR, error)
                .where(
                        RUN_STREAM.RUN_ID.eq(attempt.run().value()),
                        RUN_STREAM.STREAM.eq(counts.stream().value()),
                        // progress that is late must not bring back a stream that is done
                        RUN_STREAM.STATE.eq(StreamState.RUNNING.word()))
                .execute();
    }

    private void tell(Attempt attempt) {
        Run run = runs.find(attempt.run()).orElseThrow();
        outbox.add(new RunProgressed(run.id(), run.connection(), attempt.number(), run.progress()));
    }
}
