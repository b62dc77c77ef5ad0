package io.barrelhead.transform.land.arrive;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/// Hands Kafka's own records on, headers and all: nothing is converted, so nothing is dropped for not converting.
public final class RawBatches extends BatchMessagingMessageConverter {

    public RawBatches() {
        setHeaderMapper(new NoHeaders());
        setRawRecordHeader(true);
    }

    /// The records of a batch that came through this converter.
    @SuppressWarnings("unchecked")
    public static List<ConsumerRecord<byte[], byte[]>> records(Message<List<byte[]>> batch) {
        List<ConsumerRecord<byte[], byte[]>> records = batch.getHeaders().get(KafkaHeaders.RAW_DATA, List.class);
        if (records == null || records.size() != batch.getPayload().size()) {
            throw new IllegalStateException(
                    "the binding lost records of a batch: it needs native decoding and the converter 'rawBatches'");
        }
        return records;
    }

    /// Converting headers costs more than reading the record.
    private static final class NoHeaders implements KafkaHeaderMapper {

        @Override
        public void fromHeaders(MessageHeaders headers, Headers target) {}

        @Override
        public void toHeaders(Headers source, Map<String, Object> headers) {}
    }
}
