package io.barrelhead.contracts.wire;

import java.util.Map;

/// One message as it travels: CloudEvents attributes without the `ce_` prefix of the Kafka headers, and the body's
/// bytes.
public record CloudEvent(Map<String, String> attributes, byte[] data) {

    /// What the Kafka binding puts before each attribute's name in a header.
    public static final String HEADER_PREFIX = "ce_";

    public CloudEvent {
        attributes = Map.copyOf(attributes);
    }

    String required(String name) {
        String value = attributes.get(name);
        if (value == null) {
            throw new UnreadableEvent("the message has no CloudEvents attribute '%s'".formatted(name));
        }
        return value;
    }
}
