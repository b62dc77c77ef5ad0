package io.barrelhead.transform;

import io.barrelhead.transform.announce.NotAnnounced;
import io.barrelhead.transform.model.Modelled;
import io.barrelhead.transform.model.NextRun;
import io.barrelhead.transform.model.Pace;
import io.barrelhead.transform.model.TransformSettings;
import io.barrelhead.transform.model.dbt.LeftoverSessions;
import io.barrelhead.transform.model.run.Flight;
import io.barrelhead.transform.model.run.TransformRun;
import io.barrelhead.transform.model.run.TransformRuns;
import io.barrelhead.transform.model.run.Trigger;
import io.barrelhead.transform.publish.Announcements;
import io.barrelhead.transform.publish.Publication;
import io.barrelhead.transform.setup.Setups;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs what is to be run, when it is time, if no other run is on anywhere.
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final DataSource database;
    private final DSLContext sql;
    private final TransformFlow flow;
    private final NextRun nextRun;
    private final Pace pace;
    private final TransformSettings settings;
    private final Publication publication;
    private final Announcements announcements;
    private final LeftoverSessions leftoverSessions;
    private final MeterRegistry meters;
    private final FreshnessMetrics freshness;
    private final InstantSource clock;
    private Instant cleaned = Instant.EPOCH;

    Dispatcher(
            DataSource database,
            DSLContext sql,
            TransformFlow flow,
            NextRun nextRun,
            Pace pace,
            TransformSettings settings,
            Publication publication,
            Announcements announcements,
            LeftoverSessions leftoverSessions,
            MeterRegistry meters,
            InstantSource clock) {
        this.database = database;
        this.sql = sql;
        this.flow = flow;
        this.nextRun = nextRun;
        this.pace = pace;
        this.settings = settings;
        this.publication = publication;
        this.announcements = announcements;
        this.leftoverSessions = leftoverSessions;
        this.meters = meters;
        this.freshness = new FreshnessMetrics(meters);
        this.clock = clock;
    }

    /// @return how long there is nothing to do
    Duration dispatch() throws SQLException, InterruptedException {
        announce();
        Optional<TransformRun> next = nextRun.find(clock.instant());
        if (next.isEmpty()) {
            return settings.idle();
        }
        Duration wait = wait(next.get());
        if (wait.isPositive()) {
            return wait.compareTo(settings.idle()) < 0 ? wait : settings.idle();
        }
        Optional<Flight> flight = Flight.take(database);
        if (flight.isEmpty()) {
            return settings.idle();
        }
        try (Flight held = flight.get()) {
            fly(held.sql());
        }
        announce();
        return Duration.ZERO;
    }

    private void announce() {
        try {
            announcements.send(sql);
        } catch (NotAnnounced e) {
            LOG.warn("the news of a generation wait for the broker: {}", e.getMessage());
        }
    }

    private Duration wait(TransformRun run) {
        if (run.trigger().isAsked()) {
            return Duration.ZERO;
        }
        Duration retry = pace.untilRetry(run.trigger());
        Duration records = switch (run.trigger()) {
            case RECORDS -> pace.untilLive();
            case BULK -> pace.untilBulk();
            case OPERATOR, SETUP, FIRST_RUN, PROJECT_CHANGED, NIGHTLY, DIMENSIONS -> Duration.ZERO;
        };
        return retry.compareTo(records) > 0 ? retry : records;
    }

    private void fly(DSLContext own) throws InterruptedException {
        if (TransformRuns.failLeftovers(own, clock.instant()) > 0) {
            leftoverSessions.end();
        }
        Setups.endLeftovers(own, clock.instant());
        // another replica may have done it since we looked
        Optional<TransformRun> run = nextRun.find(clock.instant());
        if (run.isPresent()) {
            transform(own, run.get());
        }
        if (clock.instant().isAfter(cleaned.plus(BETWEEN_CLEANINGS))) {
            publication.forget(own, settings.history());
            cleaned = clock.instant();
        }
    }

    private void transform(DSLContext own, TransformRun run) throws InterruptedException {
        Optional<Instant> landed = pace.claimed(run.trigger());
        Instant started = clock.instant();
        String state = "failed";
        try {
            Modelled outcome = flow.transform(own, run);
            state = outcome instanceof Modelled.Built ? "completed" : "failed";
            if (run.trigger() == Trigger.BULK && outcome.claim().left() > 0) {
                landed.ifPresent(pace::left);
            }
        } catch (InterruptedException e) {
            TransformRuns.fail(own, run, "the service was stopped during the run", clock.instant());
            throw e;
        } finally {
            ended(run, state, Duration.between(started, clock.instant()));
        }
        if (state.equals("completed") && run.trigger() == Trigger.RECORDS) {
            landed.ifPresent(first -> freshness.measure(first, started, clock.instant()));
        }
    }

    private void ended(TransformRun run, String state, Duration took) {
        if (state.equals("completed")) {
            pace.succeeded(run.trigger(), took);
        } else {
            pace.failed(run.trigger(), took);
        }
        meters.timer("barrelhead.transform.run", "trigger", run.trigger().wireName(), "state", state)
                .record(took);
        LOG.info("transform {} ({}) {} in {} ms", run.id(), run.trigger().wireName(), state, took.toMillis());
    }
}
