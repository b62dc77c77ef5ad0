package io.barrelhead.transform.model;

import static io.barrelhead.transform.db.transform.Tables.CHANGED_STREAM;
import static io.barrelhead.transform.db.transform.Tables.MODELLED_PROJECT;
import static io.barrelhead.transform.db.transform.Tables.PENDING_DAY;

import io.barrelhead.contracts.TransformId;
import io.barrelhead.transform.model.dbt.Project;
import io.barrelhead.transform.model.dbt.Stage;
import io.barrelhead.transform.model.run.TransformRun;
import io.barrelhead.transform.model.run.TransformRuns;
import io.barrelhead.transform.model.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Finds what is to be run next: what somebody asked for, else what keeps everything else from
/// being right, else the days that changed, else what the night is for, else the dimensions, which
/// describe and count nothing.
public final class NextRun {

    private final DSLContext sql;
    private final Project project;
    private final Nightly nightly;
    private final Duration dimensionsEvery;
    private @Nullable String modelled;

    NextRun(DSLContext sql, Project project, Nightly nightly, Duration dimensionsEvery) {
        this.sql = sql;
        this.project = project;
        this.nightly = nightly;
        this.dimensionsEvery = dimensionsEvery;
    }

    public Optional<TransformRun> find(Instant now) {
        return TransformRuns.oldestQueued(sql)
                .or(this::everything)
                .or(this::days)
                .or(() -> nightly(now))
                .or(() -> dimensions(now));
    }

    /// Replicas of two releases must not undo each other's work for ever: once this project was modelled, another's is
    /// as
    /// good. Nothing modelled at all is never good: a set-up that failed leaves it so.
    private Optional<TransformRun> everything() {
        project.look();
        Optional<String> stored = sql.selectFrom(MODELLED_PROJECT).fetchOptional(MODELLED_PROJECT.FINGERPRINT);
        String fingerprint = project.fingerprint();
        if (stored.isPresent() && (fingerprint.equals(modelled) || fingerprint.equals(stored.get()))) {
            modelled = fingerprint;
            return Optional.empty();
        }
        return run(stored.isEmpty() ? Trigger.FIRST_RUN : Trigger.PROJECT_CHANGED, Stage.ALL, true);
    }

    private Optional<TransformRun> dimensions(Instant now) {
        OffsetDateTime before = OffsetDateTime.ofInstant(now.minus(dimensionsEvery), ZoneOffset.UTC);
        boolean due = sql.fetchExists(
                CHANGED_STREAM,
                CHANGED_STREAM
                        .SEQ
                        .gt(CHANGED_STREAM.DONE_SEQ)
                        .and(CHANGED_STREAM.DONE_AT.isNull().or(CHANGED_STREAM.DONE_AT.le(before))));
        return due ? run(Trigger.DIMENSIONS, List.of(Stage.DIMENSIONS), false) : Optional.empty();
    }

    private Optional<TransformRun> nightly(Instant now) {
        return nightly.isDue(now) ? run(Trigger.NIGHTLY, Stage.NIGHTLY, false) : Optional.empty();
    }

    private Optional<TransformRun> days() {
        return sql.fetchExists(PENDING_DAY) ? run(Trigger.RECORDS, List.of(Stage.HOT), false) : Optional.empty();
    }

    private static Optional<TransformRun> run(Trigger trigger, List<Stage> stages, boolean fullRefresh) {
        return Optional.of(new TransformRun(new TransformId(UUID.randomUUID()), trigger, stages, fullRefresh));
    }
}
