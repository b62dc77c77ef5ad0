package io.barrelhead.transform.model.dbt.warm;

import io.barrelhead.transform.model.dbt.StageOutcome;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/// What is measured of the worker and of the two ways to run dbt.
final class WorkerMetrics {

    private final MeterRegistry registry;

    WorkerMetrics(MeterRegistry registry, Keeper keeper) {
        this.registry = registry;
        Gauge.builder("barrelhead.dbt.worker.up", keeper, it -> it.state().warm() ? 1 : 0)
                .description("1 while dbt runs in the worker, 0 while each run starts the command line")
                .register(registry);
        FunctionCounter.builder("barrelhead.dbt.worker.starts", keeper, Keeper::starts)
                .description("Workers that came up: the first, those after a change of the project, worn or ended ones")
                .register(registry);
        FunctionCounter.builder("barrelhead.dbt.worker.failures", keeper, Keeper::allFailures)
                .description("Workers that did not come up")
                .register(registry);
        timer("warm");
        timer("command_line");
    }

    /// From the request to the result.
    StageOutcome time(String way, StageOutcome outcome) {
        timer(way).record(outcome.took());
        return outcome;
    }

    private Timer timer(String way) {
        return Timer.builder("barrelhead.dbt.run")
                .description("One dbt command, from the request to its result, by the way it was run")
                .tag("way", way)
                .publishPercentileHistogram()
                .register(registry);
    }
}
