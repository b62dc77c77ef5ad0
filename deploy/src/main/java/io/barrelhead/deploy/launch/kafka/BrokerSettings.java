package io.barrelhead.deploy.launch.kafka;

import io.barrelhead.contracts.Topics;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Ports;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

/// What `server.properties` says.
record BrokerSettings(Ports ports, Path data) {

    // a record's headers come on top of its body
    private static final int LARGEST_MESSAGE = Topics.LARGEST_RECORD + 64 * 1024;

    String text() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                # topics are made by the services, with their partition counts, never by accident
                auto.create.topics.enable=false
                message.max.bytes=%4$d
                replica.fetch.max.bytes=%4$d
                # long enough to land everything again after a month away
                log.retention.hours=720
                log.segment.bytes=268435456
                # one node, little memory
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=4
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER), data, LARGEST_MESSAGE);
    }

    /// A fresh cluster's id: a random UUID as Kafka writes one. A dash at its start would be taken for an option.
    static String clusterId() {
        String id = "-";
        while (id.startsWith("-")) {
            UUID uuid = UUID.randomUUID();
            ByteBuffer bytes = ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits());
            id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        }
        return id;
    }
}
