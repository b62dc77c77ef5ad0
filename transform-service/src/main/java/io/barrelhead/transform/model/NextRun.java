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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Finds what is to be run next: what somebody asked for, else what keeps everything else from
/// being right, else the live days that changed, else those of walks, else what the night is for, else the dimensions,
/// which
/// describe and count nothing.
public final class NextRun {

    private static final String FIRST_LOAD = """
            select count(*) filter (where seq > done_seq) > {0} and count(*) filter (where done_seq > 0) <= {0}
            from transform.changed_day
            """;

    private final DSLContext sql;
    private final Project project;
    private final Nightly nightly;
    private final TransformSettings settings;
    private @Nullable String modelled;

    NextRun(DSLContext sql, Project project, Nightly nightly, TransformSettings settings) {
        this.sql = sql;
        this.project = project;
        this.nightly = nightly;
        this.settings = settings;
    }

    public Optional<TransformRun> find(Instant now) {
        return TransformRuns.oldestQueued(sql)
                .or(this::everything)
                .or(this::live)
                .or(this::bulk)
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
        OffsetDateTime before = OffsetDateTime.ofInstant(now.minus(settings.dimensionsEvery()), ZoneOffset.UTC);
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

    private Optional<TransformRun> live() {
        return sql.fetchExists(PENDING_DAY, PENDING_DAY.LIVE.isTrue())
                ? run(Trigger.RECORDS, List.of(Stage.HOT), false)
                : Optional.empty();
    }

    private Optional<TransformRun> bulk() {
        return sql.fetchExists(PENDING_DAY) ? run(Trigger.BULK, List.of(Stage.HOT), isFirstLoad()) : Optional.empty();
    }

    /// Next to nothing is published yet: nobody waits for a change of it, and to make all days at once takes less time
    /// than to make them in portions. A walk over history beside numbers that are in use never goes this way.
    private boolean isFirstLoad() {
        return sql.fetchSingle(FIRST_LOAD, settings.bulkDays()).get(0, boolean.class);
    }

    private static Optional<TransformRun> run(Trigger trigger, List<Stage> stages, boolean fullRefresh) {
        return Optional.of(new TransformRun(new TransformId(UUID.randomUUID()), trigger, stages, fullRefresh));
    }
}
