package io.barrelhead.transform.land;

import io.barrelhead.transform.inspect.Inspected;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A message of `barrelhead.records` after its inspection.
record Arrival(int partition, long offset, Inspected inspected) {

    static Arrival of(ConsumerRecord<byte[], byte[]> message, Inspected inspected) {
        return new Arrival(message.partition(), message.offset(), inspected);
    }

    int size() {
        return inspected.message().data().length;
    }
}
