package io.barrelhead.contracts.wire;

import io.barrelhead.contracts.events.PipelineEvent;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes events as CloudEvents and reads them back. Unknown members and attributes are ignored, so that an older
/// reader
/// understands a newer writer.
public final class EventCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventCodec() {}

    public static CloudEvent write(Envelope<?> envelope) {
        PipelineEvent event = envelope.event();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", envelope.id());
        attributes.put("source", envelope.source());
        attributes.put("type", EventType.of(event).wireName());
        attributes.put("time", envelope.time().toString());
        attributes.put("datacontenttype", "application/json");
        if (event instanceof RecordReceived received) {
            RecordAttributes.put(attributes, received);
            return new CloudEvent(attributes, received.body());
        }
        return new CloudEvent(attributes, JSON.writeValueAsBytes(event));
    }

    /// Reads any event.
    ///
    /// @throws UnreadableEvent if the message is not one of ours
    public static Envelope<?> read(CloudEvent message) {
        EventType type = EventType.named(message.required("type"));
        PipelineEvent event =
                type == EventType.RECORD_RECEIVED ? RecordAttributes.read(message) : body(message, type.event());
        return new Envelope<>(message.required("id"), message.required("source"), time(message), event);
    }

    private static PipelineEvent body(CloudEvent message, Class<? extends PipelineEvent> type) {
        try {
            return JSON.readValue(message.data(), type);
        } catch (JacksonException e) {
            throw new UnreadableEvent(
                    "the body is no %s: %s".formatted(type.getSimpleName(), e.getOriginalMessage()), e);
        }
    }

    private static Instant time(CloudEvent message) {
        try {
            return Instant.parse(message.required("time"));
        } catch (DateTimeParseException e) {
            throw new UnreadableEvent("the time is no RFC 3339 instant: " + message.required("time"), e);
        }
    }
}
