package io.barrelhead.ingest;

import io.barrelhead.ingest.fetch.http.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.backoff.ExponentialBackOff;

/// What the steps share: the clock, the way to wait, and patience with the database.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ServiceConfiguration {

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    Pause pause(InstantSource clock) {
        return when -> {
            for (Instant now = clock.instant(); now.isBefore(when); now = clock.instant()) {
                Thread.sleep(Duration.between(now, when));
            }
        };
    }

    /// Without this a message is dropped after ten tries: an outage of the database would lose it.
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForever() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return (container, destination, group) -> container.setCommonErrorHandler(new DefaultErrorHandler(pauses));
    }
}
