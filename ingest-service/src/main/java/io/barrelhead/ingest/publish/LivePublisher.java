package io.barrelhead.ingest.publish;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/// Sends records that someone waits for, one by one and at once. It has a producer of its own, so that a large load
/// does
/// not fill the buffer before it; and it gives up early, because what it sends is safe elsewhere.
@Component
public class LivePublisher {

    private static final Map<String, Object> AT_ONCE = Map.of(
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final RecordPublisher publisher;

    LivePublisher(ProducerFactory<byte[], byte[]> producers, InstantSource clock, MeterRegistry meters) {
        kafka = new KafkaTemplate<>(producers, AT_ONCE);
        publisher = new RecordPublisher(kafka, clock, meters);
    }

    /// Done when the broker has acknowledged the record.
    ///
    /// @throws org.springframework.kafka.KafkaException if there is no broker to send to
    public CompletableFuture<?> send(RecordReceived event) {
        return publisher.send(event);
    }

    @PreDestroy
    void close() {
        kafka.destroy();
    }
}
