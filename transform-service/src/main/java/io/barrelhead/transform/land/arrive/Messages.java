package io.barrelhead.transform.land.arrive;

import io.barrelhead.contracts.wire.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/// Reads Kafka's messages as CloudEvents in binary mode.
public final class Messages {

    private static final byte[] NOTHING = {};

    private Messages() {}

    /// A message without a value, which nobody of ours sends, has an empty body.
    public static CloudEvent read(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> attributes = new HashMap<>();
        for (Header header : message.headers()) {
            if (header.key().startsWith(CloudEvent.HEADER_PREFIX) && header.value() != null) {
                attributes.put(
                        header.key().substring(CloudEvent.HEADER_PREFIX.length()),
                        new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new CloudEvent(attributes, message.value() == null ? NOTHING : message.value());
    }
}
