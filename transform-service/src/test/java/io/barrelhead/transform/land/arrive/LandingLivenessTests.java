package io.barrelhead.transform.land.arrive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.event.ConsumerStoppedEvent;

class LandingLivenessTests {

    private final GenericApplicationContext service = new GenericApplicationContext();
    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final LandingLiveness liveness = new LandingLiveness(service);

    LandingLivenessTests() {
        service.addApplicationListener(availability);
        service.refresh();
        AvailabilityChangeEvent.publish(service, LivenessState.CORRECT);
    }

    @Test
    void aConsumerThatStopsBreaksTheService() {
        liveness.onApplicationEvent(stopped());

        assertThat(availability.getLivenessState()).isEqualTo(LivenessState.BROKEN);
    }

    @Test
    void oneThatStopsWithTheServiceDoesNot() {
        liveness.onApplicationEvent(new ContextClosedEvent(service));
        liveness.onApplicationEvent(stopped());

        assertThat(availability.getLivenessState()).isEqualTo(LivenessState.CORRECT);
    }

    private ConsumerStoppedEvent stopped() {
        return new ConsumerStoppedEvent(this, this, ConsumerStoppedEvent.Reason.NORMAL);
    }
}
