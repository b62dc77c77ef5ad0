package io.barrelhead.ingest.settle;

import static io.barrelhead.ingest.db.Tables.RUN;
import static io.barrelhead.ingest.db.Tables.RUN_STREAM;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import io.barrelhead.contracts.events.RunEvent.RunProgressed;
import io.barrelhead.contracts.wire.Envelope;
import io.barrelhead.ingest.db.tables.records.RunRecord;
import io.barrelhead.ingest.runs.Run;
import io.barrelhead.ingest.runs.RunEnd;
import io.barrelhead.ingest.runs.RunState;
import io.barrelhead.ingest.runs.Runs;
import io.barrelhead.ingest.tell.Outbox;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hears how much of each run has landed. The counts are cumulative, so that one heard twice or late does no harm.
@Component
public class LandingListener {

    private static final Duration BETWEEN_TELLINGS = Duration.ofSeconds(1);

    private final DSLContext db;
    private final Runs runs;
    private final RunEnd end;
    private final Outbox outbox;
    private final InstantSource clock;

    LandingListener(DSLContext db, Runs runs, RunEnd end, Outbox outbox, InstantSource clock) {
        this.db = db;
        this.runs = runs;
        this.end = end;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void on(Envelope<?> envelope) {
        if (!(envelope.event() instanceof RecordsLanded landed)) {
            return;
        }
        RunRecord run = db.selectFrom(RUN)
                .where(RUN.ID.eq(landed.run().value()))
                .forUpdate()
                .fetchOne();
        // a count of an attempt that was given up says nothing about the walk that counts
        if (run == null || count(landed) == 0) {
            return;
        }
        if (!end.completeIfLanded(landed.run()) && isToBeTold(run)) {
            tell(landed.run(), run);
        }
        CrashPoint.LANDED_UNCOMMITTED.pass();
    }

    private int count(RecordsLanded landed) {
        return db.update(RUN_STREAM)
                .set(RUN_STREAM.LANDED, greatest(RUN_STREAM.LANDED, val(landed.accounted())))
                .where(RUN_STREAM.RUN_ID.eq(landed.run().value()))
                .and(RUN_STREAM.STREAM.eq(landed.stream().value()))
                .and(RUN_STREAM.ATTEMPT.eq(landed.attempt()))
                .execute();
    }

    // while streams are walked, their worker tells of them
    private boolean isToBeTold(RunRecord run) {
        @Nullable OffsetDateTime told = run.getToldAt();
        return run.getState().equals(RunState.RUNNING.word())
                && run.getWalkedAt() != null
                && (told == null || !clock.instant().isBefore(told.toInstant().plus(BETWEEN_TELLINGS)));
    }

    private void tell(RunId id, RunRecord row) {
        row.setToldAt(clock.instant().atOffset(UTC));
        row.store();
        Run run = runs.find(id).orElseThrow();
        outbox.add(new RunProgressed(id, run.connection(), run.attempts(), run.progress()));
    }
}
