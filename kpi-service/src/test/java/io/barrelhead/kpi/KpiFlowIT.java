package io.barrelhead.kpi;

import static io.barrelhead.kpi.db.kpi.Tables.ANNOUNCEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.TransformId;
import io.barrelhead.contracts.events.KpiEvent.KpisComputed;
import io.barrelhead.contracts.events.MartsEvent.MartsRefreshed;
import io.barrelhead.contracts.testing.TestKafka;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.Envelope;
import io.barrelhead.contracts.wire.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KpiServiceTest
class KpiFlowIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 7);
    private static final TopicPartition KPIS = new TopicPartition(Topics.KPIS, 0);

    @Autowired
    PublishedMarts marts;

    @Autowired
    SettableClock clock;

    @Autowired
    DSLContext dsl;

    @BeforeEach
    void publishNothingYet() {
        clock.set("2026-03-08T01:00:00Z");
        marts.clear();
        dsl.execute("truncate kpi.as_of_day, kpi.changed_day, kpi.announcement cascade");
        marts.entity("estate", "America/Los_Angeles");
    }

    @Test
    void announcesExactlyTheKpisWhoseServedValueChanged() {
        List<Integer> all = IntStream.rangeClosed(1, 27).boxed().toList();
        try (KafkaConsumer<byte[], byte[]> topic = atTheEndOfKpis()) {
            long first = marts.publish();
            tell(first);
            assertThat(computed(topic, 2)).contains(event("estate", first, all), event("ALL", first, all));

            marts.component("estate", 7, TODAY, "50", null);
            marts.component("estate", 11, TODAY, "50", null);
            long second = marts.publish();
            tell(second);

            assertThat(computed(topic, 2))
                    .containsExactlyInAnyOrder(
                            event("estate", second, List.of(7, 11)), event("ALL", second, List.of(7, 11)));
        }
        assertThat(dsl.fetchCount(ANNOUNCEMENT)).isZero();
    }

    @Test
    void goesOnAfterAMessageThatIsNoneOfOurs() {
        try (KafkaConsumer<byte[], byte[]> topic = atTheEndOfKpis()) {
            send(new ProducerRecord<>(Topics.MARTS, "ALL".getBytes(StandardCharsets.UTF_8), new byte[] {'?'}));
            long generation = marts.publish();
            tell(generation);

            assertThat(computed(topic, 2)).extracting(KpisComputed::generation).containsOnly(generation);
        }
    }

    private static KpisComputed event(String entity, long generation, List<Integer> kpis) {
        return new KpisComputed(new EntityId(entity), generation, TODAY, kpis);
    }

    private static List<KpisComputed> computed(KafkaConsumer<byte[], byte[]> topic, int count) {
        List<KpisComputed> events = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            topic.poll(Duration.ofMillis(100)).forEach(message -> events.add(read(message)));
            return events.size() >= count;
        });
        return events;
    }

    private static KpisComputed read(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> attributes = new HashMap<>();
        message.headers().forEach(header -> {
            if (header.key().startsWith("ce_")) {
                attributes.put(header.key().substring(3), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        KpisComputed event = (KpisComputed)
                EventCodec.read(new CloudEvent(attributes, message.value())).event();
        assertThat(new String(message.key(), StandardCharsets.UTF_8)).isEqualTo(event.key());
        return event;
    }

    private static KafkaConsumer<byte[], byte[]> atTheEndOfKpis() {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestKafka.brokers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(KPIS));
        consumer.seekToEnd(List.of(KPIS));
        consumer.position(KPIS);
        return consumer;
    }

    private static void tell(long generation) {
        MartsRefreshed refreshed = new MartsRefreshed(
                new TransformId(PublishedMarts.TRANSFORM),
                new EntityId("estate"),
                generation,
                List.of(TODAY),
                null,
                Instant.EPOCH);
        CloudEvent event =
                EventCodec.write(new Envelope<>("marts-" + generation, "/transform-service", Instant.EPOCH, refreshed));
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(Topics.MARTS, refreshed.key().getBytes(StandardCharsets.UTF_8), event.data());
        event.attributes()
                .forEach((name, value) -> message.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        send(message);
    }

    private static void send(ProducerRecord<byte[], byte[]> message) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestKafka.brokers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot send", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
