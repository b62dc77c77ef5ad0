package io.barrelhead.transform.land.arrive;

import io.barrelhead.contracts.Topics;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Asks the broker.
public final class KafkaTopicIds implements TopicIds {

    private final Admin admin;
    private volatile @Nullable String last;

    public KafkaTopicIds(Admin admin) {
        this.admin = admin;
    }

    @Override
    public String current() {
        String known = last;
        return known == null ? ask() : known;
    }

    @Override
    public boolean confirm() {
        String before = last;
        return ask().equals(before);
    }

    private String ask() {
        try {
            String id = admin.describeTopics(List.of(Topics.RECORDS)).topicNameValues().values().stream()
                    .findFirst()
                    .orElseThrow()
                    .get()
                    .topicId()
                    .toString();
            last = id;
            return id;
        } catch (ExecutionException e) {
            throw new KafkaException("cannot describe topic " + Topics.RECORDS, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking for the id of " + Topics.RECORDS, e);
        }
    }
}
