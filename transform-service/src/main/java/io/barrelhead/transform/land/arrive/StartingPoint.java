package io.barrelhead.transform.land.arrive;

import io.barrelhead.contracts.Topics;
import io.barrelhead.transform.land.database.DatabaseTrouble;
import io.barrelhead.transform.land.database.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/// Where reading begins when partitions are assigned: the database decides. Kafka's committed offset may stand ahead of
/// a
/// database that was restored or made anew; the records between would be lost.
public final class StartingPoint implements KafkaBindingRebalanceListener, ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StartingPoint.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final String NEXT_OFFSETS =
            "select partition, next_offset from transform.partition_offset where topic_id = ?";

    private final Transactions transactions;
    private final TopicIds topicIds;
    private volatile boolean closing;

    public StartingPoint(Transactions transactions, TopicIds topicIds) {
        this.transactions = transactions;
        this.topicIds = topicIds;
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        List<TopicPartition> records = partitions.stream()
                .filter(it -> it.topic().equals(Topics.RECORDS))
                .toList();
        while (!closing && !records.isEmpty()) {
            try {
                seek(consumer, records);
                return;
            } catch (DatabaseTrouble | KafkaException e) {
                LOG.warn("cannot tell where to read on, trying again: {}", e.getMessage());
                pause();
            }
        }
    }

    private void seek(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        topicIds.confirm();
        String topicId = topicIds.current();
        Map<Integer, Long> next = transactions.within(it -> nextOffsets(it, topicId));
        for (TopicPartition partition : partitions) {
            Long offset = next.get(partition.partition());
            if (offset == null) {
                consumer.seekToBeginning(List.of(partition));
            } else if (consumer.position(partition) > offset) {
                LOG.warn("{}: Kafka's group stands ahead of the database, reading again from {}", partition, offset);
                consumer.seek(partition, offset);
            }
        }
    }

    private static Map<Integer, Long> nextOffsets(Connection connection, String topicId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT_OFFSETS)) {
            statement.setString(1, topicId);
            Map<Integer, Long> next = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    next.put(row.getInt(1), row.getLong(2));
                }
            }
            return next;
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closing = true;
    }
}
