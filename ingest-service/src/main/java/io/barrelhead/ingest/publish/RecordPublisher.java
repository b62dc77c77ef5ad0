package io.barrelhead.ingest.publish;

import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.Envelope;
import io.barrelhead.contracts.wire.EventCodec;
import io.barrelhead.ingest.broker.CloudEventHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/// Sends records to `barrelhead.records`.
@Component
public class RecordPublisher {

    private static final String SOURCE = "/ingest-service";
    private static final int HASH_BYTES = 8;
    private static final int KIBIBYTES_UNDERWAY = 32 * 1024;
    // a record of the largest size must still fit
    private static final int KIBIBYTES_OF_BACKFILL = 12 * 1024;

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final InstantSource clock;
    private final MeterRegistry meters;

    RecordPublisher(KafkaTemplate<byte[], byte[]> kafka, InstantSource clock, MeterRegistry meters) {
        this.kafka = kafka;
        this.clock = clock;
        this.meters = meters;
    }

    /// Begins the publication of one walk.
    ///
    /// @param backfill it may have less on its way, so that what is live waits behind little of it
    public Publication begin(boolean backfill) {
        return new Publication(this, backfill ? KIBIBYTES_OF_BACKFILL : KIBIBYTES_UNDERWAY);
    }

    CompletableFuture<?> send(RecordReceived event) {
        CloudEvent message = EventCodec.write(new Envelope<>(id(event), SOURCE, clock.instant(), event));
        return kafka.send(CloudEventHeaders.record(Topics.RECORDS, event.key(), message))
                .thenRun(() -> count(event));
    }

    private void count(RecordReceived published) {
        String connection = published.record().connection().value();
        String stream = published.record().stream().value();
        meters.counter("barrelhead.ingest.records.published", "connection", connection, "stream", stream)
                .increment();
    }

    // the same version of a record, sent again, is the same event
    private static String id(RecordReceived event) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(event.body());
            return "%s/%s/%s"
                    .formatted(event.key(), event.version(), HexFormat.of().formatHex(hash, 0, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
