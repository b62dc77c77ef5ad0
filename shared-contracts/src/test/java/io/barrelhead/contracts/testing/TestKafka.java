package io.barrelhead.contracts.testing;

import io.barrelhead.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/// A real Kafka broker, started once a JVM, with the topics of `Topics`.
public final class TestKafka {

    private static final String BROKERS = start();

    private TestKafka() {}

    /// The bootstrap servers.
    public static String brokers() {
        return BROKERS;
    }

    /// Removes the topics with what is in them, and makes them anew.
    public static void emptyTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKERS))) {
            List<String> names = Topics.ALL.stream().map(Topics.Topic::name).toList();
            admin.deleteTopics(names).all().get();
            createTopics(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot empty the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while emptying the topics", e);
        }
    }

    private static void createTopics(Admin admin) throws ExecutionException, InterruptedException {
        List<NewTopic> topics = Topics.ALL.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1)
                        .configs(Map.of("max.message.bytes", String.valueOf(Topics.LARGEST_RECORD + 64 * 1024))))
                .toList();
        admin.createTopics(topics).all().get();
    }

    // lives as long as the JVM
    @SuppressWarnings("resource")
    private static String start() {
        String brokers;
        if (Docker.ANSWERS) {
            KafkaContainer container =
                    new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
            container.start();
            brokers = container.getBootstrapServers();
        } else {
            EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
            brokers = broker.getBrokersAsString();
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            createTopics(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topics", e);
        }
        return brokers;
    }
}
