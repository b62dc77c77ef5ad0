package io.barrelhead.transform.setup;

import static io.barrelhead.transform.db.transform.Tables.SETUP;
import static io.barrelhead.transform.db.transform.Tables.SETUP_STEP;

import io.barrelhead.transform.db.transform.tables.records.SetupRecord;
import io.barrelhead.transform.model.run.TransformRuns;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;

/// The table of set-ups.
public final class Setups {

    private static final Duration HISTORY = Duration.ofDays(365);

    private Setups() {}

    /// Stores what somebody asks for; a service takes it up when no run is on.
    public static Setup enqueue(DSLContext sql, Mode mode, boolean clear, OnFailure onFailure, Instant at) {
        Setup setup = new Setup(UUID.randomUUID(), mode, clear, onFailure);
        sql.transaction(inner -> insert(inner.dsl(), setup, at));
        return setup;
    }

    static Setup find(DSLContext sql, UUID id) {
        SetupRecord row = sql.fetchSingle(SETUP, SETUP.ID.eq(id));
        return new Setup(
                id,
                Mode.named(row.getMode()).orElseThrow(),
                row.getClear(),
                OnFailure.named(row.getOnFailure()).orElseThrow());
    }

    static void begin(DSLContext sql, Setup setup, Instant at) {
        sql.update(SETUP)
                .set(SETUP.STATE, "running")
                .set(SETUP.STARTED_AT, utc(at))
                .where(SETUP.ID.eq(setup.id()))
                .execute();
    }

    static void started(DSLContext sql, Setup setup, Step step) {
        sql.update(SETUP_STEP)
                .set(SETUP_STEP.STATE, "running")
                .where(SETUP_STEP.SETUP_ID.eq(setup.id()), SETUP_STEP.STEP.eq(step.wireName()))
                .execute();
    }

    static void finished(DSLContext sql, Setup setup, Step step, StepResult result, Duration took) {
        sql.update(SETUP_STEP)
                .set(SETUP_STEP.STATE, result.state().name().toLowerCase(Locale.ROOT))
                .set(SETUP_STEP.SECONDS, BigDecimal.valueOf(took.toMillis(), 3))
                .set(SETUP_STEP.NODES, result.nodes())
                .set(SETUP_STEP.ROW_COUNT, result.rows())
                .set(SETUP_STEP.MESSAGE, result.message())
                .where(SETUP_STEP.SETUP_ID.eq(setup.id()), SETUP_STEP.STEP.eq(step.wireName()))
                .execute();
    }

    /// @param state `completed`, `failed` or `broken`
    static void end(DSLContext sql, Setup setup, String state, Instant at) {
        sql.update(SETUP)
                .set(SETUP.STATE, state)
                .set(SETUP.FINISHED_AT, utc(at))
                .where(SETUP.ID.eq(setup.id()))
                .execute();
        sql.deleteFrom(SETUP)
                .where(SETUP.FINISHED_AT.lt(utc(at.minus(HISTORY))))
                .execute();
    }

    /// Those that are on although nobody runs them: their process ended.
    public static void endLeftovers(DSLContext sql, Instant at) {
        List<UUID> leftovers = sql.update(SETUP)
                .set(SETUP.STATE, "broken")
                .set(SETUP.FINISHED_AT, utc(at))
                .where(SETUP.STATE.eq("running"))
                .returning(SETUP.ID)
                .fetch(SETUP.ID);
        if (!leftovers.isEmpty()) {
            closeSteps(sql, leftovers);
        }
    }

    private static void closeSteps(DSLContext sql, List<UUID> setups) {
        sql.update(SETUP_STEP)
                .set(SETUP_STEP.STATE, "broken")
                .set(
                        SETUP_STEP.MESSAGE,
                        "it ended in the middle, the service's log says why; what readers see is unharmed, ask for the set-up again")
                .where(SETUP_STEP.SETUP_ID.in(setups), SETUP_STEP.STATE.eq("running"))
                .execute();
        sql.update(SETUP_STEP)
                .set(SETUP_STEP.STATE, "skipped")
                .where(SETUP_STEP.SETUP_ID.in(setups), SETUP_STEP.STATE.eq("queued"))
                .execute();
    }

    private static void insert(DSLContext sql, Setup setup, Instant at) {
        sql.insertInto(SETUP)
                .set(SETUP.ID, setup.id())
                .set(SETUP.MODE, setup.mode().wireName())
                .set(SETUP.CLEAR, setup.clear())
                .set(SETUP.ON_FAILURE, setup.onFailure().wireName())
                .set(SETUP.STATE, "queued")
                .set(SETUP.REQUESTED_AT, utc(at))
                .execute();
        List<Step> steps = setup.mode().steps();
        for (int i = 0; i < steps.size(); i++) {
            sql.insertInto(SETUP_STEP)
                    .set(SETUP_STEP.SETUP_ID, setup.id())
                    .set(SETUP_STEP.ORDINAL, i)
                    .set(SETUP_STEP.STEP, steps.get(i).wireName())
                    .set(SETUP_STEP.STATE, "queued")
                    .execute();
        }
        TransformRuns.enqueueSetup(sql, setup.id(), at);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
