package io.barrelhead.transform;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import io.barrelhead.transform.announce.Announcer;
import io.barrelhead.transform.land.Landed;
import io.barrelhead.transform.land.Landing;
import io.barrelhead.transform.model.Bell;
import io.barrelhead.transform.model.Modelled;
import io.barrelhead.transform.model.Modelling;
import io.barrelhead.transform.model.Pace;
import io.barrelhead.transform.model.claim.Claim;
import io.barrelhead.transform.model.claim.Claims;
import io.barrelhead.transform.model.run.TransformRun;
import io.barrelhead.transform.parity.Parity;
import io.barrelhead.transform.publish.Publication;
import io.barrelhead.transform.reconcile.CompletedRuns;
import io.barrelhead.transform.reconcile.Reconciled;
import io.barrelhead.transform.reconcile.Reconciler;
import io.barrelhead.transform.setup.SettingUp;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/// The whole flow: records land; what a completed run saw is compared with them; the days that changed are claimed and
/// modelled; what passes its tests is published; now and then all of it is compared with a full refresh.
@Component
class TransformFlow {

    private final Landing landing;
    private final CompletedRuns completedRuns;
    private final Reconciler reconciler;
    private final Pace pace;
    private final Bell bell;
    private final Claims claims;
    private final Modelling modelling;
    private final Publication publication;
    private final SettingUp settingUp;
    private final Parity parity;
    private final Announcer announcer;
    private final InstantSource clock;
    private final StepMetrics steps;

    TransformFlow(
            Landing landing,
            CompletedRuns completedRuns,
            Reconciler reconciler,
            Pace pace,
            Bell bell,
            Claims claims,
            Modelling modelling,
            Publication publication,
            SettingUp settingUp,
            Parity parity,
            Announcer announcer,
            InstantSource clock,
            StepMetrics steps) {
        this.landing = landing;
        this.completedRuns = completedRuns;
        this.reconciler = reconciler;
        this.pace = pace;
        this.bell = bell;
        this.claims = claims;
        this.modelling = modelling;
        this.publication = publication;
        this.settingUp = settingUp;
        this.parity = parity;
        this.announcer = announcer;
        this.clock = clock;
        this.steps = steps;
    }

    /// A batch of `barrelhead.records` into `raw`; then every run is told how many of its records are accounted for.
    void land(Message<List<byte[]>> batch) {
        Landed landed = landing.land(batch);
        if (!landed.marked().isNothing()) {
            pace.landed(landed.marked().live(), landed.marked().bulk());
            bell.ring();
        }
        landed.tallies().forEach(tally -> announcer.announce(id(tally), tally));
        CrashPoint.LANDING_TOLD.pass();
    }

    /// A batch of `barrelhead.runs`: the streams of a completed run wait for their comparison.
    void hear(Message<List<byte[]>> batch) {
        completedRuns.hear(batch);
    }

    /// One stream of a completed run against what was received; what is gone at the source leaves the numbers.
    ///
    /// @return whether one was ready
    boolean reconcile() {
        Optional<Reconciled> reconciled = reconciler.next();
        if (reconciled.isPresent() && reconciled.get().changedDays() > 0) {
            pace.landed(0, 1);
            bell.ring();
        }
        return reconciled.isPresent();
    }

    /// One run, from the claim to the publication; a set-up goes the same way in steps of its own.
    ///
    /// @param sql on the connection that holds the right to run
    Modelled transform(DSLContext sql, TransformRun run) throws InterruptedException {
        Claim claim = steps.timed("claim", () -> claims.claim(sql, run, clock.instant()));
        CrashPoint.CLAIM_COMMITTED.pass();
        if (run.isSetup()) {
            return settingUp.run(sql, claim);
        }
        if (run.makesEverything()) {
            settingUp.forget();
        }
        Modelled outcome = switch (modelling.run(sql, claim)) {
            case Modelled.Built built -> steps.timed("publish", () -> publication.publish(sql, built));
            case Modelled.Failed failed -> failed;
        };
        if (outcome instanceof Modelled.Failed failed) {
            publication.fail(sql, failed);
        } else if (run.makesEverything()) {
            settingUp.remember(sql);
        }
        return outcome;
    }

    /// The parity check that waits, if one does: beside the runs, for minutes.
    void compare() throws SQLException, InterruptedException {
        parity.makeNext();
    }

    private static String id(RecordsLanded tally) {
        return "%s/%d/%s/%d".formatted(tally.run(), tally.attempt(), tally.stream(), tally.accounted());
    }
}
