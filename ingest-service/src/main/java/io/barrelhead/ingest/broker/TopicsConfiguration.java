package io.barrelhead.ingest.broker;

import io.barrelhead.contracts.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/// The topics of all services, created here and nowhere else.
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

    private static final int ROOM_FOR_HEADERS = 64 * 1024;

    /// @param replicas how many brokers hold each partition; the broker's default where it is -1
    @Bean
    NewTopics topics(@Value("${barrelhead.ingest.topic-replicas:-1}") int replicas) {
        return new NewTopics(
                Topics.ALL.stream().map(topic -> newTopic(topic, replicas)).toArray(NewTopic[]::new));
    }

    private static NewTopic newTopic(Topics.Topic topic, int replicas) {
        TopicBuilder builder =
                TopicBuilder.name(topic.name()).partitions(topic.partitions()).replicas(replicas);
        if (topic.name().equals(Topics.RECORDS)) {
            builder.config(
                            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                            String.valueOf(Topics.LARGEST_RECORD + ROOM_FOR_HEADERS))
                    .config(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
        }
        return builder.build();
    }
}
