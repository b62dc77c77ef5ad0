package io.barrelhead.ingest.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.Envelope;
import io.barrelhead.contracts.wire.EventCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/// CloudEvents on Kafka: attributes are headers that start `ce_`, in UTF-8; the body is the value.
public final class CloudEventHeaders {

    private static final Logger LOG = LoggerFactory.getLogger(CloudEventHeaders.class);

    private CloudEventHeaders() {}

    /// A message for the producer.
    public static ProducerRecord<byte[], byte[]> record(String topic, String key, CloudEvent event) {
        var message = new ProducerRecord<byte[], byte[]>(topic, key.getBytes(UTF_8), event.data());
        event.attributes()
                .forEach(
                        (name, value) -> message.headers().add(CloudEvent.HEADER_PREFIX + name, value.getBytes(UTF_8)));
        return message;
    }

    /// A message for the binder.
    public static Message<byte[]> message(String key, CloudEvent event) {
        MessageBuilder<byte[]> message =
                MessageBuilder.withPayload(event.data()).setHeader(KafkaHeaders.KEY, key.getBytes(UTF_8));
        event.attributes()
                .forEach((name, value) -> message.setHeader(CloudEvent.HEADER_PREFIX + name, value.getBytes(UTF_8)));
        return message.build();
    }

    /// Reads a message of the binder. One that is none of ours is said in the log and left out: no later try would
    /// read it either.
    public static Optional<Envelope<?>> read(Message<byte[]> message) {
        try {
            return Optional.of(EventCodec.read(new CloudEvent(attributes(message), message.getPayload())));
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "left out a message of {}: {}",
                    message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, String> attributes(Message<byte[]> message) {
        Map<String, String> attributes = new HashMap<>();
        message.getHeaders().forEach((name, value) -> {
            if (name.startsWith(CloudEvent.HEADER_PREFIX)) {
                String text = value instanceof byte[] bytes ? new String(bytes, UTF_8) : value.toString();
                attributes.put(name.substring(CloudEvent.HEADER_PREFIX.length()), text);
            }
        });
        return attributes;
    }
}
