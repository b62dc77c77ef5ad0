package io.barrelhead.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.RecordKey;
import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.ingest.testing.Fetching;
import io.barrelhead.ingest.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class PublicationTests {

    private final DefaultKafkaProducerFactory<byte[], byte[]> nowhere = new DefaultKafkaProducerFactory<>(
            Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 200),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final RecordPublisher publisher = new RecordPublisher(
            new KafkaTemplate<>(nowhere), new SettableClock(Fetching.NOW), new SimpleMeterRegistry());

    @AfterEach
    void close() {
        nowhere.destroy();
    }

    @Test
    void isDoneAtOnceWithoutRecords() throws Exception {
        Publication publication = publisher.begin(true);

        publication.awaitAll();

        assertThat(publication.acknowledged()).isZero();
    }

    @Test
    void isNeverDoneWhenTheBrokerDoesNotAnswer() {
        Publication publication = publisher.begin(true);

        assertThatThrownBy(() -> publication.send(record())).isInstanceOf(BrokerUnavailable.class);
        assertThatThrownBy(publication::awaitAll).isInstanceOf(BrokerUnavailable.class);
        assertThat(publication.acknowledged()).isZero();
    }

    private static RecordReceived record() {
        RecordKey key = new RecordKey(new ConnectionId("shop"), new StreamName("order"), "o1");
        return new RecordReceived(
                "commerce7", new EntityId("estate"), key, SourceVersion.of(1L), false, null, 0, new byte[] {'{', '}'});
    }
}
