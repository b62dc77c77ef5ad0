package io.barrelhead.kpi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.TransformId;
import io.barrelhead.contracts.events.MartsEvent;
import io.barrelhead.contracts.events.MartsEvent.MartsRefreshed;
import io.barrelhead.contracts.events.MartsEvent.TransformStarted;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.Envelope;
import io.barrelhead.contracts.wire.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class MartsMessagesTests {

    private static final TransformId TRANSFORM = new TransformId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-03-07T21:14:09Z");

    @Test
    void readsWhatAGenerationChanged() {
        MartsRefreshed refreshed =
                new MartsRefreshed(TRANSFORM, new EntityId("estate"), 412, List.of(LocalDate.of(2026, 3, 7)), NOW, NOW);

        assertThat(MartsMessages.refreshed(message(refreshed))).contains(refreshed);
    }

    @Test
    void passesOverTheOtherEventsOfTheTopic() {
        assertThat(MartsMessages.refreshed(message(new TransformStarted(TRANSFORM, "records", 1))))
                .isEmpty();
    }

    @Test
    void passesOverEventsThatAreNotKnownYet() {
        Message<byte[]> unknown = MessageBuilder.withPayload(new byte[0])
                .setHeader("ce_type", "io.barrelhead.marts.vanished".getBytes(StandardCharsets.UTF_8))
                .build();

        assertThat(MartsMessages.refreshed(unknown)).isEmpty();
        assertThat(MartsMessages.refreshed(
                        MessageBuilder.withPayload(new byte[] {1}).build()))
                .isEmpty();
    }

    private static Message<byte[]> message(MartsEvent event) {
        CloudEvent written = EventCodec.write(new Envelope<>("1", "/transform-service", NOW, event));
        MessageBuilder<byte[]> message = MessageBuilder.withPayload(written.data());
        written.attributes()
                .forEach((name, value) -> message.setHeader("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        return message.build();
    }
}
