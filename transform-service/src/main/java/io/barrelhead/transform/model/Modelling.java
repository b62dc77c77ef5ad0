package io.barrelhead.transform.model;

import io.barrelhead.contracts.events.MartsEvent.StageFinished;
import io.barrelhead.contracts.events.MartsEvent.TransformStarted;
import io.barrelhead.transform.announce.Announcer;
import io.barrelhead.transform.model.claim.Claim;
import io.barrelhead.transform.model.dbt.DbtRunner;
import io.barrelhead.transform.model.dbt.DbtRunner.Call;
import io.barrelhead.transform.model.dbt.NodeResult;
import io.barrelhead.transform.model.dbt.Stage;
import io.barrelhead.transform.model.dbt.StageOutcome;
import io.barrelhead.transform.model.run.StageResults;
import io.barrelhead.transform.model.run.TransformRun;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the stages of a claim, one after the other, until one fails that does more than report.
public final class Modelling {

    private static final Logger LOG = LoggerFactory.getLogger(Modelling.class);

    private final DbtRunner dbt;
    private final Announcer announcer;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Modelling(DbtRunner dbt, Announcer announcer, InstantSource clock, MeterRegistry meters) {
        this.dbt = dbt;
        this.announcer = announcer;
        this.clock = clock;
        this.meters = meters;
    }

    public Modelled run(DSLContext sql, Claim claim) throws InterruptedException {
        TransformRun run = claim.run();
        announcer.mention(
                run.id() + "/started",
                new TransformStarted(run.id(), run.trigger().wireName(), claim.days()));
        List<NodeResult> nodes = new ArrayList<>();
        for (Stage stage : run.stages()) {
            StageResults.started(sql, run.id(), stage, clock.instant());
            StageOutcome outcome = dbt.run(
                    Call.of(run.id(), stage, run.fullRefresh()),
                    node -> StageResults.nodeEnded(sql, run.id(), stage.wireName(), node));
            nodes.addAll(outcome.nodes());
            StageResults.finished(sql, run.id(), stage, outcome);
            measure(stage, outcome);
            mention(run, stage, outcome);
            String failure = StageResults.message(outcome);
            if (failure != null && stage.reports()) {
                LOG.warn("transform {}: {}: {}", run.id(), stage.wireName(), failure);
            } else if (failure != null) {
                return new Modelled.Failed(claim, stage.wireName(), failure);
            }
        }
        return new Modelled.Built(claim, nodes);
    }

    private void measure(Stage stage, StageOutcome outcome) {
        Timer.builder("barrelhead.transform.stage")
                .description("Stages of transforms, from their start to dbt's result")
                .tag("stage", stage.wireName())
                .tag("state", StageResults.state(outcome))
                .register(meters)
                .record(outcome.took());
    }

    private void mention(TransformRun run, Stage stage, StageOutcome outcome) {
        announcer.mention(
                run.id() + "/" + stage.wireName(),
                new StageFinished(
                        run.id(),
                        stage.wireName(),
                        StageResults.state(outcome),
                        outcome.took().toMillis() / 1000.0,
                        outcome.nodes().size(),
                        StageResults.message(outcome)));
    }
}
