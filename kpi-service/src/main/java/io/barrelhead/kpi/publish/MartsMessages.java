package io.barrelhead.kpi.publish;

import io.barrelhead.contracts.events.MartsEvent.MartsRefreshed;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.EventCodec;
import io.barrelhead.contracts.wire.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/// Reads messages of `barrelhead.marts`. The events are hints: what cannot be read is logged and passed over, because
/// the published generation is looked at anyway.
public final class MartsMessages {

    private static final Logger LOG = LoggerFactory.getLogger(MartsMessages.class);

    private MartsMessages() {}

    public static Optional<MartsRefreshed> refreshed(Message<byte[]> message) {
        try {
            CloudEvent event = new CloudEvent(attributes(message.getHeaders()), message.getPayload());
            return EventCodec.read(event).event() instanceof MartsRefreshed refreshed
                    ? Optional.of(refreshed)
                    : Optional.empty();
        } catch (UnreadableEvent e) {
            LOG.warn("passed over a message of barrelhead.marts: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, String> attributes(MessageHeaders headers) {
        Map<String, String> attributes = new HashMap<>();
        headers.forEach((name, value) -> {
            if (name.startsWith(CloudEvent.HEADER_PREFIX) && value != null) {
                attributes.put(name.substring(CloudEvent.HEADER_PREFIX.length()), text(value));
            }
        });
        return attributes;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }
}
