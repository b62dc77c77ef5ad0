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

/// Finds what is to be run next: what somebody asked for, else what keeps everything else from
/// being right, else the days that changed, else the dimensions, which describe and count nothing.
public final class NextRun {

    private final DSLContext sql;
    private final Project project;
    private final Duration dimensionsEvery;
    private boolean projectIsModelled;

    NextRun(DSLContext sql, Project project, Duration dimensionsEvery) {
        this.sql = sql;
        this.project = project;
        this.dimensionsEvery = dimensionsEvery;
    }

    public Optional<TransformRun> find(Instant now) {
        return TransformRuns.oldestQueued(sql)
                .or(this::everything)
                .or(this::days)
                .or(() -> dimensions(now));
    }

    /// Replicas of two releases must not undo each other's work for ever: once the answer was yes, another project's is
    /// as
    /// good. Nothing modelled at all is never good: a set-up that failed leaves it so.
    private Optional<TransformRun> everything() {
        Optional<String> modelled = sql.selectFrom(MODELLED_PROJECT).fetchOptional(MODELLED_PROJECT.FINGERPRINT);
        projectIsModelled = modelled.isPresent()
                && (projectIsModelled
                        || modelled.filter(project.fingerprint()::equals).isPresent());
        return projectIsModelled
                ? Optional.empty()
                : run(modelled.isEmpty() ? Trigger.FIRST_RUN : Trigger.PROJECT_CHANGED, Stage.ALL, true);
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

    private Optional<TransformRun> days() {
        return sql.fetchExists(PENDING_DAY) ? run(Trigger.RECORDS, List.of(Stage.HOT), false) : Optional.empty();
    }

    private static Optional<TransformRun> run(Trigger trigger, List<Stage> stages, boolean fullRefresh) {
        return Optional.of(new TransformRun(new TransformId(UUID.randomUUID()), trigger, stages, fullRefresh));
    }
}
