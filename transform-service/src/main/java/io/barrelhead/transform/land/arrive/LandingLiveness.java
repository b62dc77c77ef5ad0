package io.barrelhead.transform.land.arrive;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.kafka.event.ConsumerStoppedEvent;

/// A consumer that stops while the service runs, as after an `Error`, does not start again: whoever watches the
/// liveness is to start the service anew. Nothing is lost, since reading goes on where the database says.
public final class LandingLiveness implements ApplicationListener<ApplicationEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(LandingLiveness.class);

    private final ApplicationContext service;
    private volatile boolean closing;

    public LandingLiveness(ApplicationContext service) {
        this.service = service;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ContextClosedEvent) {
            closing = true;
        } else if (event instanceof ConsumerStoppedEvent stopped && !closing) {
            LOG.error("a consumer of records stopped ({}); this service is to be started anew", stopped.getReason());
            AvailabilityChangeEvent.publish(service, LivenessState.BROKEN);
        }
    }
}
