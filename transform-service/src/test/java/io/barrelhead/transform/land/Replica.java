package io.barrelhead.transform.land;

import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.land.database.Transactions;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// One landing among others, as the consumer calls it; started anew as often as wanted.
public final class Replica {

    private final Transactions transactions;
    private final Connections connections;
    private final String topicId;
    private final InstantSource clock;
    private Landing landing;

    public Replica(Transactions transactions, Connections connections, String topicId, InstantSource clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.topicId = topicId;
        this.clock = clock;
        this.landing = start();
    }

    public void land(List<ConsumerRecord<byte[], byte[]>> messages) {
        landing.land(messages);
    }

    public void restart() {
        landing = start();
    }

    private Landing start() {
        return LandingFixture.landing(transactions, connections, new LandingFixture.FixedTopicId(topicId), clock);
    }
}
