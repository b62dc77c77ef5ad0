package io.barrelhead.transform.announce;

import io.barrelhead.contracts.events.PipelineEvent;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.Envelope;
import io.barrelhead.contracts.wire.EventCodec;
import io.barrelhead.contracts.wire.EventType;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
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
public class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final String SOURCE = "/transform-service";

    private final StreamBridge bridge;
    private final InstantSource clock;

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

    /// Sends an event that informs only: without a broker it is left out, and that is logged.
    public void mention(String id, PipelineEvent event) {
        try {
            announce(id, event);
        } catch (NotAnnounced e) {
            LOG.warn("{}", e.getMessage());
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
