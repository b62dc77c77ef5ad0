package io.barrelhead.transform.setup;

import io.barrelhead.contracts.events.MartsEvent.StageFinished;
import io.barrelhead.contracts.events.MartsEvent.TransformStarted;
import io.barrelhead.transform.announce.Announcer;
import io.barrelhead.transform.model.Modelled;
import io.barrelhead.transform.model.claim.Claim;
import io.barrelhead.transform.model.dbt.Manifest;
import io.barrelhead.transform.model.run.TransformRuns;
import io.barrelhead.transform.publish.Publication;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One set-up from its first step to its last.
public final class SettingUp {

    private static final Logger LOG = LoggerFactory.getLogger(SettingUp.class);

    private final Steps steps;
    private final Manifest manifest;
    private final Publication publication;
    private final Announcer announcer;
    private final InstantSource clock;

    SettingUp(Steps steps, Manifest manifest, Publication publication, Announcer announcer, InstantSource clock) {
        this.steps = steps;
        this.manifest = manifest;
        this.publication = publication;
        this.announcer = announcer;
        this.clock = clock;
    }

    /// @param sql on the connection that holds the right to run
    /// @return built when the numbers are published, or nothing was to be done; failed otherwise
    public Modelled run(DSLContext sql, Claim claim) throws InterruptedException {
        Setup setup = Setups.find(sql, claim.run().id().value());
        Course course = new Course(sql, claim, setup);
        Setups.begin(sql, setup, clock.instant());
        announcer.mention(
                claim.run().id() + "/started",
                new TransformStarted(claim.run().id(), claim.run().trigger().wireName(), claim.days()));
        for (Step step : setup.mode().steps()) {
            take(course, step);
        }
        Modelled outcome = conclude(course);
        Setups.end(sql, setup, course.state(), clock.instant());
        LOG.info("set-up {} ({}) {}", setup.id(), setup.mode().wireName(), course.state());
        return outcome;
    }

    /// Before a run that makes everything: what dbt wrote of an earlier project must not be taken for this one's.
    public void forget() {
        manifest.forget();
    }

    /// After it: what each node was made of, so that a quick set-up knows.
    public void remember(DSLContext sql) {
        try {
            SetUpNodes.keep(sql, manifest.read());
        } catch (UncheckedIOException e) {
            LOG.info("the next quick set-up takes every node for changed: {}", e.getMessage());
        }
    }

    private void take(Course course, Step step) throws InterruptedException {
        long started = System.nanoTime();
        Setups.started(course.sql(), course.setup(), step);
        StepResult result = course.stops() ? StepResult.skipped("a step before failed") : steps.make(course, step);
        course.ended(step, result);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        Setups.finished(course.sql(), course.setup(), step, result, took);
        announcer.mention(
                course.claim().run().id() + "/" + step.wireName(),
                new StageFinished(
                        course.claim().run().id(),
                        step.wireName(),
                        result.state().name().toLowerCase(Locale.ROOT),
                        took.toMillis() / 1000.0,
                        result.nodes() == null ? 0 : result.nodes(),
                        result.message()));
    }

    private Modelled conclude(Course course) {
        Claim claim = course.claim();
        Step failed = course.failedStep();
        if (course.isPublished()) {
            return new Modelled.Built(claim, course.nodes());
        }
        if (failed == null) {
            // nothing was to be done
            TransformRuns.complete(course.sql(), claim.run(), null, clock.instant());
            return new Modelled.Built(claim, course.nodes());
        }
        Modelled.Failed outcome = new Modelled.Failed(claim, failed.wireName(), course.failure());
        if (course.touched()) {
            publication.fail(course.sql(), outcome);
        } else {
            // what is published is as good as it was
            TransformRuns.fail(course.sql(), claim.run(), course.failure(), clock.instant());
        }
        return outcome;
    }
}
