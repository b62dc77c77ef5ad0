package io.barrelhead.ingest.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.contracts.events.PipelineEvent;
import io.barrelhead.contracts.testing.TestKafka;
import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.Envelope;
import io.barrelhead.contracts.wire.EventCodec;
import io.barrelhead.ingest.broker.CloudEventHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// A topic as another service sees it: what was written to it since the test began, and a way to write.
public final class Topic implements AutoCloseable {

    private final String name;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Envelope<?>> read = new ArrayList<>();

    public Topic(String name) {
        this.name = name;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestKafka.brokers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /// All events so far.
    public synchronized List<Envelope<?>> events() {
        consumer.poll(Duration.ofMillis(50)).forEach(message -> read.add(event(message)));
        return List.copyOf(read);
    }

    public <E> List<E> events(Class<E> type) {
        return events().stream()
                .map(Envelope::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Envelope<?> event(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> attributes = new HashMap<>();
        message.headers().forEach(header -> {
            if (header.key().startsWith(CloudEvent.HEADER_PREFIX)) {
                String attribute = header.key().substring(CloudEvent.HEADER_PREFIX.length());
                attributes.put(attribute, new String(header.value(), UTF_8));
            }
        });
        return EventCodec.read(new CloudEvent(attributes, message.value()));
    }

    /// Writes an event under an id.
    public void write(String id, PipelineEvent event) {
        CloudEvent message = EventCodec.write(new Envelope<>(id, "/test", Instant.parse(Fetching.NOW), event));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestKafka.brokers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(CloudEventHeaders.record(name, event.key(), message)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot write to " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public void write(PipelineEvent event) {
        write(UUID.randomUUID().toString(), event);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
