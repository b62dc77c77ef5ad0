package io.barrelhead.transform.land;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/// Counts the batches that could not land and come again.
final class Retries implements RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    private final Counter counter;

    Retries(MeterRegistry registry) {
        this.counter = Counter.builder("barrelhead.landing.retries")
                .description(
                        "Batches that could not land and came again; grows while the database or the broker is away")
                .register(registry);
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> message, @Nullable Exception failure, int attempt) {
        counter.increment();
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> batch, @Nullable Exception failure, int attempt) {
        counter.increment();
        LOG.warn("{} messages could not land and come again (attempt {})", batch.count(), attempt);
    }
}
