package io.barrelhead.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.events.RunEvent.RunStarted;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventCodecTests {

    @Test
    void aRecordKeepsItsSourcesBytesUntouched() {
        byte[] odd = "{ \"a\" : 1 ,\"a\":2, \"e\":1e400000, broken".getBytes(UTF_8);
        CloudEvent sample = EventCodec.write(Samples.of(EventType.RECORD_RECEIVED));

        Envelope<?> read = EventCodec.read(new CloudEvent(sample.attributes(), odd));

        assertThat(((RecordReceived) read.event()).body()).isEqualTo(odd);
    }

    @Test
    void aMemberThatANewerWriterAddedIsIgnored() {
        CloudEvent started = EventCodec.write(Samples.of(EventType.RUN_STARTED));
        String body = new String(started.data(), UTF_8).replace("{", "{\"added_later\":[1],");

        Envelope<?> read = EventCodec.read(new CloudEvent(started.attributes(), body.getBytes(UTF_8)));

        assertThat(read.event()).isEqualTo(Samples.of(EventType.RUN_STARTED).event());
        assertThat(read.event()).isInstanceOf(RunStarted.class);
    }

    @Test
    void anUnknownTypeIsNamed() {
        Map<String, String> attributes = attributesOf(EventType.RUN_STARTED);
        attributes.put("type", "io.barrelhead.run.paused");

        assertThatThrownBy(() -> EventCodec.read(new CloudEvent(attributes, new byte[0])))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("io.barrelhead.run.paused");
    }

    @Test
    void aMissingAttributeIsNamed() {
        Map<String, String> attributes = attributesOf(EventType.RECORD_RECEIVED);
        attributes.remove("recordid");

        assertThatThrownBy(() -> EventCodec.read(new CloudEvent(attributes, new byte[0])))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("'recordid'");
    }

    @Test
    void anAttributeThatDoesNotReadIsNamed() {
        Map<String, String> attributes = attributesOf(EventType.RECORD_RECEIVED);
        attributes.put("version", "newest");

        assertThatThrownBy(() -> EventCodec.read(new CloudEvent(attributes, new byte[0])))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("newest");
    }

    @Test
    void aBodyOfAnotherShapeIsUnreadable() {
        assertThatThrownBy(() ->
                        EventCodec.read(new CloudEvent(attributesOf(EventType.RUN_STARTED), "<html>".getBytes(UTF_8))))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("RunStarted");
    }

    private static Map<String, String> attributesOf(EventType type) {
        return new HashMap<>(EventCodec.write(Samples.of(type)).attributes());
    }
}
