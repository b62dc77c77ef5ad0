package io.barrelhead.transform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// What the steps of a run take beside its stages.
@Component
class StepMetrics {

    private final MeterRegistry meters;

    StepMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    <T> T timed(String step, Supplier<T> work) {
        Timer.Sample sample = Timer.start(meters);
        T result = work.get();
        sample.stop(Timer.builder("barrelhead.transform.step")
                .description("Claim and publication of a run")
                .tag("step", step)
                .register(meters));
        return result;
    }
}
