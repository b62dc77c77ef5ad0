package io.barrelhead.transform.reconcile;

import static io.barrelhead.transform.db.transform.Tables.RECONCILIATION;
import static java.time.ZoneOffset.UTC;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.contracts.events.RunEvent.RunCompleted;
import io.barrelhead.contracts.events.StreamProgress;
import io.barrelhead.contracts.events.WalkedStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.messaging.Message;

/// Writes down each stream of a completed run, once, however often the run's end is told. An older ingest service does
/// not say how it walked: its runs are left out.
public final class CompletedRuns {

    private final DSLContext sql;
    private final InstantSource clock;

    CompletedRuns(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param batch as the converter `RawBatches` makes it
    public void hear(Message<List<byte[]>> batch) {
        RunMessages.completed(batch).forEach(this::hear);
    }

    void hear(RunCompleted run) {
        IngestionMode mode = run.mode();
        List<WalkedStream> walks = run.walks();
        if (mode == null || walks == null) {
            return;
        }
        Map<StreamName, Long> published =
                run.streams().stream().collect(Collectors.toMap(StreamProgress::stream, StreamProgress::published));
        for (WalkedStream walk : walks) {
            write(run, mode, walk, Objects.requireNonNullElse(published.get(walk.stream()), 0L));
        }
        CrashPoint.RUNS_HEARD.pass();
    }

    private void write(RunCompleted run, IngestionMode mode, WalkedStream walk, long published) {
        sql.insertInto(RECONCILIATION)
                .set(RECONCILIATION.RUN_ID, run.run().value())
                .set(RECONCILIATION.CONNECTION_ID, run.connection().value())
                .set(RECONCILIATION.STREAM, walk.stream().value())
                .set(RECONCILIATION.ATTEMPT, walk.attempt())
                .set(RECONCILIATION.MODE, mode.name().toLowerCase(Locale.ROOT))
                .set(RECONCILIATION.WHOLE, walk.whole())
                .set(RECONCILIATION.PUBLISHED, published)
                .set(RECONCILIATION.WALK_STARTED_AT, walk.startedAt().atOffset(UTC))
                .set(RECONCILIATION.ASKED_AT, clock.instant().atOffset(UTC))
                .onConflict(RECONCILIATION.RUN_ID, RECONCILIATION.STREAM)
                .doNothing()
                .execute();
    }
}
