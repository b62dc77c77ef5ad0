package io.barrelhead.transform.publish;

import static io.barrelhead.transform.db.transform.Tables.MODELLED_PROJECT;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.MartsEvent.TransformFailed;
import io.barrelhead.transform.announce.Announcer;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.db.published.tables.records.GenerationRecord;
import io.barrelhead.transform.model.Modelled;
import io.barrelhead.transform.model.Modelled.Built;
import io.barrelhead.transform.model.Modelled.Failed;
import io.barrelhead.transform.model.claim.Claims;
import io.barrelhead.transform.model.dbt.Project;
import io.barrelhead.transform.model.run.TransformRun;
import io.barrelhead.transform.model.run.TransformRuns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All or nothing: readers see the generation before or the one after. A failure publishes nothing and says so.
public final class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final Connections connections;
    private final Project project;
    private final Announcer announcer;
    private final InstantSource clock;

    Publication(Connections connections, Project project, Announcer announcer, InstantSource clock) {
        this.connections = connections;
        this.project = project;
        this.announcer = announcer;
        this.clock = clock;
    }

    /// @param sql on the flight's own connection: who lost the right to run cannot publish
    /// @return `built`, or how the publication failed
    public Modelled publish(DSLContext sql, Built built) {
        return publish(sql, built, project.fingerprint());
    }

    /// @param fingerprint of the project that was modelled
    public Modelled publish(DSLContext sql, Built built, String fingerprint) {
        CrashPoint.MODELS_BUILT.pass();
        try {
            sql.transaction(inner -> publishIn(inner.dsl(), built, fingerprint, clock.instant()));
            CrashPoint.PUBLICATION_COMMITTED.pass();
            return built;
        } catch (DataAccessException e) {
            return new Failed(built.claim(), "publish", String.valueOf(e.getMessage()));
        }
    }

    /// Marks the current generation stale with the reason; its numbers stay.
    public void fail(DSLContext sql, Failed failed) {
        TransformRun run = failed.claim().run();
        String reason = "stage %s: %s".formatted(failed.stage(), failed.reason());
        LOG.warn("transform {} failed, nothing is published: {}", run.id(), reason);
        sql.transaction(inner -> {
            TransformRuns.fail(inner.dsl(), run, reason, clock.instant());
            Generations.markStale(inner.dsl(), failed.reason(), clock.instant());
        });
        announcer.mention(run.id() + "/failed", new TransformFailed(run.id(), failed.stage(), failed.reason()));
    }

    /// Removes what ended longer ago than `history`.
    public void forget(DSLContext sql, Duration history) {
        Instant before = clock.instant().minus(history);
        TransformRuns.forgetBefore(sql, before);
        Announcements.forgetBefore(sql, before);
        Generations.forgetBefore(sql, before);
    }

    private void publishIn(DSLContext sql, Built built, String fingerprint, Instant at) {
        // a flight's commits do not wait for the disk; this one must
        sql.execute("set local synchronous_commit = on");
        TransformRun run = built.claim().run();
        if (run.makesDimensions()) {
            Dimensions.write(sql, Dimensions.OF_RECORDS);
            Claims.doneStreams(sql, built.claim(), at);
        }
        if (run.makesEverything()) {
            Dimensions.write(sql, Dimensions.OF_THE_PROJECT);
            keepFingerprint(sql, run, fingerprint, at);
        }
        Long generation = run.makesNumbers() ? publishNumbers(sql, built, at).getGeneration() : null;
        TransformRuns.complete(sql, run, generation, at);
        CrashPoint.PUBLICATION_UNCOMMITTED.pass();
    }

    private GenerationRecord publishNumbers(DSLContext sql, Built built, Instant at) {
        SortedMap<EntityId, SortedSet<LocalDate>> changed = Differences.write(sql, built.claim());
        int days = changed.values().stream().mapToInt(SortedSet::size).sum();
        GenerationRecord generation = Generations.next(sql, built, days, at);
        connections.entities().forEach(it -> changed.putIfAbsent(it, new TreeSet<>()));
        changed.forEach((entity, its) -> Announcements.write(sql, generation, entity, List.copyOf(its)));
        Claims.done(sql, built.claim());
        return generation;
    }

    private static void keepFingerprint(DSLContext sql, TransformRun run, String fingerprint, Instant at) {
        sql.insertInto(MODELLED_PROJECT)
                .set(MODELLED_PROJECT.FINGERPRINT, fingerprint)
                .set(MODELLED_PROJECT.TRANSFORM_ID, run.id().value())
                .set(MODELLED_PROJECT.MODELLED_AT, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .onConflict(MODELLED_PROJECT.ONLY_ROW)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
