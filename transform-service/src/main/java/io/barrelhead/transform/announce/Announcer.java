package io.barrelhead.transform.announce;

import io.barrelhead.contracts.events.PipelineEvent;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.Envelope;
import io.barrelhead.contracts.wire.EventCodec;
import io.barrelhead.contracts.wire.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.BinderException;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.core.NestedRuntimeException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/// Sends events through the binder and waits until the broker has them.
@Component
public class Announcer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final String SOURCE = "/transform-service";

    private static final Duration MENTIONS_TAKE = Duration.ofSeconds(5);

    private final StreamBridge bridge;
    private final InstantSource clock;
    private final ExecutorService mentions = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("mentions").factory());

    Announcer(StreamBridge bridge, InstantSource clock) {
        this.bridge = bridge;
        this.clock = clock;
    }

    /// Sends an event that somebody waits for.
    ///
    /// @param id the same for the same event, however often it is sent
    /// @throws NotAnnounced if the broker does not have it
    public void announce(String id, PipelineEvent event) {
        CloudEvent message = EventCodec.write(new Envelope<>(id, SOURCE, clock.instant(), event));
        String binding = EventType.of(event).topic();
        try {
            if (!bridge.send(binding, kafkaMessage(event, message))) {
                throw new MessagingException("the binding %s did not take it".formatted(binding));
            }
        } catch (NestedRuntimeException | BinderException | KafkaException e) {
            // no broker, or no topic yet: the ingest service makes it
            throw new NotAnnounced(id, e);
        }
    }

    /// Sends an event that informs only, one after the other, and does not wait for the broker. Without one it is left
    /// out, and that is logged.
    public void mention(String id, PipelineEvent event) {
        mentions.execute(() -> {
            try {
                announce(id, event);
            } catch (NotAnnounced e) {
                LOG.warn("{}", e.getMessage());
            }
        });
    }

    /// Waits for what was mentioned so far, so that what is announced next comes after it; not for long.
    public void settle() {
        try {
            mentions.submit(() -> {}).get(MENTIONS_TAKE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("what happened in a run is told later: the broker is slow");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        mentions.shutdown();
        try {
            mentions.awaitTermination(MENTIONS_TAKE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Message<byte[]> kafkaMessage(PipelineEvent event, CloudEvent cloudEvent) {
        MessageBuilder<byte[]> message = MessageBuilder.withPayload(cloudEvent.data())
                .setHeader(KafkaHeaders.KEY, event.key().getBytes(StandardCharsets.UTF_8));
        cloudEvent
                .attributes()
                .forEach((name, value) ->
                        message.setHeader(CloudEvent.HEADER_PREFIX + name, value.getBytes(StandardCharsets.UTF_8)));
        return message.build();
    }
}
