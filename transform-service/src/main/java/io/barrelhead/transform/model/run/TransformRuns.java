package io.barrelhead.transform.model.run;

import static io.barrelhead.transform.db.transform.Tables.STAGE_RESULT;
import static io.barrelhead.transform.db.transform.Tables.TRANSFORM_RUN;

import io.barrelhead.contracts.TransformId;
import io.barrelhead.transform.db.transform.tables.records.StageResultRecord;
import io.barrelhead.transform.model.dbt.Stage;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The table of runs.
public final class TransformRuns {

    private TransformRuns() {}

    /// Stores what an operator asks for; a service takes it up when no other run is on.
    public static TransformRun enqueue(DSLContext sql, List<Stage> stages, boolean fullRefresh, Instant at) {
        TransformRun run = new TransformRun(new TransformId(UUID.randomUUID()), Trigger.OPERATOR, stages, fullRefresh);
        insert(sql, run, "queued", at);
        return run;
    }

    /// Stores the transform that a set-up runs as, with the set-up's own id.
    public static void enqueueSetup(DSLContext sql, UUID setup, Instant at) {
        insert(sql, new TransformRun(new TransformId(setup), Trigger.SETUP, List.of(), true), "queued", at);
    }

    /// The oldest that waits.
    public static Optional<TransformRun> oldestQueued(DSLContext sql) {
        return sql.selectFrom(TRANSFORM_RUN)
                .where(TRANSFORM_RUN.STATE.eq("queued"))
                .orderBy(TRANSFORM_RUN.REQUESTED_AT, TRANSFORM_RUN.ID)
                .limit(1)
                .fetchOptional()
                .map(TransformRuns::run);
    }

    /// Marks a run as begun, with its stages waiting.
    public static void begin(DSLContext sql, TransformRun run, Instant at) {
        if (!run.trigger().isAsked()) {
            insert(sql, run, "queued", at);
        }
        sql.update(TRANSFORM_RUN)
                .set(TRANSFORM_RUN.STATE, "running")
                .set(TRANSFORM_RUN.STARTED_AT, utc(at))
                .where(TRANSFORM_RUN.ID.eq(run.id().value()))
                .execute();
        List<StageResultRecord> stages = new ArrayList<>();
        for (int i = 0; i < run.stages().size(); i++) {
            StageResultRecord stage = sql.newRecord(STAGE_RESULT);
            stage.setTransformId(run.id().value());
            stage.setOrdinal(i);
            stage.setStage(run.stages().get(i).wireName());
            stage.setState("queued");
            stages.add(stage);
        }
        sql.batchInsert(stages).execute();
    }

    /// @param changedDays how many days it claimed
    public static void claimed(DSLContext sql, TransformRun run, int changedDays) {
        sql.update(TRANSFORM_RUN)
                .set(TRANSFORM_RUN.CHANGED_DAYS, changedDays)
                .where(TRANSFORM_RUN.ID.eq(run.id().value()))
                .execute();
    }

    /// @param generation what it published; null if its stages make no numbers
    public static void complete(DSLContext sql, TransformRun run, @Nullable Long generation, Instant at) {
        finish(sql, run, "completed", at, null);
        sql.update(TRANSFORM_RUN)
                .set(TRANSFORM_RUN.GENERATION, generation)
                .where(TRANSFORM_RUN.ID.eq(run.id().value()))
                .execute();
    }

    public static void fail(DSLContext sql, TransformRun run, String reason, Instant at) {
        finish(sql, run, "failed", at, reason);
        closeStages(sql, run.id());
    }

    /// Runs that are on although nobody runs them: their process ended.
    ///
    /// @return how many there were
    public static int failLeftovers(DSLContext sql, Instant at) {
        List<UUID> leftovers = sql.update(TRANSFORM_RUN)
                .set(TRANSFORM_RUN.STATE, "failed")
                .set(TRANSFORM_RUN.FINISHED_AT, utc(at))
                .set(TRANSFORM_RUN.ERROR, "its process ended during the run; the days it had claimed wait for the next")
                .where(TRANSFORM_RUN.STATE.eq("running"))
                .returning(TRANSFORM_RUN.ID)
                .fetch(TRANSFORM_RUN.ID);
        leftovers.forEach(it -> closeStages(sql, new TransformId(it)));
        return leftovers.size();
    }

    /// Removes runs that ended before this instant, with their stages and nodes.
    public static int forgetBefore(DSLContext sql, Instant before) {
        return sql.deleteFrom(TRANSFORM_RUN)
                .where(TRANSFORM_RUN.FINISHED_AT.lt(utc(before)))
                .execute();
    }

    private static void insert(DSLContext sql, TransformRun run, String state, Instant at) {
        sql.insertInto(TRANSFORM_RUN)
                .set(TRANSFORM_RUN.ID, run.id().value())
                .set(TRANSFORM_RUN.STATE, state)
                .set(TRANSFORM_RUN.TRIGGER, run.trigger().wireName())
                .set(TRANSFORM_RUN.FULL_REFRESH, run.fullRefresh())
                .set(
                        TRANSFORM_RUN.STAGES,
                        run.stages().stream().map(Stage::wireName).toArray(String[]::new))
                .set(TRANSFORM_RUN.REQUESTED_AT, utc(at))
                .execute();
    }

    private static void finish(DSLContext sql, TransformRun run, String state, Instant at, @Nullable String error) {
        sql.update(TRANSFORM_RUN)
                .set(TRANSFORM_RUN.STATE, state)
                .set(TRANSFORM_RUN.FINISHED_AT, utc(at))
                .set(TRANSFORM_RUN.ERROR, error)
                .where(TRANSFORM_RUN.ID.eq(run.id().value()))
                .execute();
    }

    private static void closeStages(DSLContext sql, TransformId run) {
        closeStages(sql, run, "running", "failed");
        closeStages(sql, run, "queued", "skipped");
    }

    private static void closeStages(DSLContext sql, TransformId run, String from, String to) {
        sql.update(STAGE_RESULT)
                .set(STAGE_RESULT.STATE, to)
                .where(STAGE_RESULT.TRANSFORM_ID.eq(run.value()), STAGE_RESULT.STATE.eq(from))
                .execute();
    }

    private static TransformRun run(Record row) {
        List<Stage> stages = Arrays.stream(row.get(TRANSFORM_RUN.STAGES))
                .map(it -> Stage.named(it).orElseThrow())
                .toList();
        return new TransformRun(
                new TransformId(row.get(TRANSFORM_RUN.ID)),
                Trigger.named(row.get(TRANSFORM_RUN.TRIGGER)),
                stages,
                row.get(TRANSFORM_RUN.FULL_REFRESH));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
