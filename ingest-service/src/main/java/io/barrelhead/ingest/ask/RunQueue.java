package io.barrelhead.ingest.ask;

import static io.barrelhead.ingest.db.Tables.RUN;
import static io.barrelhead.ingest.db.Tables.RUN_STREAM;
import static java.time.ZoneOffset.UTC;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.RunEvent.RunQueued;
import io.barrelhead.ingest.runs.Run;
import io.barrelhead.ingest.runs.RunRequest;
import io.barrelhead.ingest.runs.RunTask;
import io.barrelhead.ingest.runs.Runs;
import io.barrelhead.ingest.tell.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stores a run, the job of walking it and the event that says so: all or none.
@Component
public class RunQueue {

    private final DSLContext db;
    private final Runs runs;
    private final Outbox outbox;
    private final SchedulerClient scheduler;
    private final InstantSource clock;

    RunQueue(DSLContext db, Runs runs, Outbox outbox, SchedulerClient scheduler, InstantSource clock) {
        this.db = db;
        this.runs = runs;
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// @return the stored run; with a key that was used before, that run
    /// @throws KeyUsedBefore if the key came with another request before
    @Transactional
    public Run enqueue(RunRequest request) {
        Optional<UUID> id = insert(request);
        if (id.isPresent()) {
            return queued(new RunId(id.get()), request);
        }
        String key = String.valueOf(request.idempotencyKey());
        Run before = runs.withKey(key).orElseThrow();
        if (!request.asksFor(before)) {
            throw new KeyUsedBefore(key, before.id());
        }
        return before;
    }

    private Optional<UUID> insert(RunRequest request) {
        List<String> ids = request.ids();
        return db.insertInto(RUN)
                .set(RUN.CONNECTION_ID, request.connection().value())
                .set(RUN.MODE, request.mode().name().toLowerCase(Locale.ROOT))
                .set(RUN.FROM_DAY, request.from())
                .set(RUN.TO_DAY, request.to())
                .set(RUN.RECORD_IDS, ids == null ? null : ids.toArray(String[]::new))
                .set(RUN.OVERLAP_DAYS, request.overlapDays())
                .set(RUN.REQUESTED_BY, request.requestedBy())
                .set(RUN.REQUESTED_AT, clock.instant().atOffset(UTC))
                .set(RUN.IDEMPOTENCY_KEY, request.idempotencyKey())
                .onConflict(RUN.IDEMPOTENCY_KEY)
                .doNothing()
                .returningResult(RUN.ID)
                .fetchOptional(RUN.ID);
    }

    private Run queued(RunId id, RunRequest request) {
        int position = 0;
        for (StreamName stream : request.streams()) {
            db.insertInto(RUN_STREAM)
                    .set(RUN_STREAM.RUN_ID, id.value())
                    .set(RUN_STREAM.POSITION, position++)
                    .set(RUN_STREAM.STREAM, stream.value())
                    .execute();
        }
        // the scheduler compares with the machine's own time: the epoch is due at once whatever our clock says
        scheduler.schedule(RunTask.WALK.instance(id.toString()).build(), Instant.EPOCH);
        outbox.add(new RunQueued(id, request.connection(), request.mode(), request.streams(), request.requestedBy()));
        CrashPoint.RUN_UNCOMMITTED.pass();
        return runs.find(id).orElseThrow();
    }
}
