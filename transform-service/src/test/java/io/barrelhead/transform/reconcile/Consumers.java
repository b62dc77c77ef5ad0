package io.barrelhead.transform.reconcile;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.fixtures.CrashingDatabase;
import io.barrelhead.transform.fixtures.Topic;
import io.barrelhead.transform.land.Replica;
import io.barrelhead.transform.land.database.DatabaseTrouble;
import io.barrelhead.transform.land.database.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/// A topic of three partitions and two replicas that share it. Each batch goes to either of them; some are delivered
/// again from further back, some break at their commit, and then the replica starts anew.
final class Consumers {

    private static final int PARTITIONS = 3;

    private final List<Topic> partitions =
            IntStream.range(0, PARTITIONS).mapToObj(Topic::new).toList();
    private final int[] positions = new int[PARTITIONS];
    private final CrashingDatabase database;
    private final List<Replica> replicas;
    private final Random random;

    Consumers(DataSource pool, Connections connections, String topicId, InstantSource clock, Random random) {
        this.random = random;
        this.database = new CrashingDatabase(pool, random);
        Transactions transactions = new Transactions(database.dataSource());
        this.replicas = List.of(
                new Replica(transactions, connections, topicId, clock),
                new Replica(transactions, connections, topicId, clock));
    }

    void publish(RecordReceived event) {
        int partition = Math.floorMod(event.key().hashCode(), PARTITIONS);
        partitions.get(partition).append(event);
    }

    /// One batch of one partition, if it has one.
    void consume() {
        int partition = random.nextInt(PARTITIONS);
        Topic topic = partitions.get(partition);
        int from = random.nextInt(4) == 0 ? random.nextInt(positions[partition] + 1) : positions[partition];
        int to = Math.min(topic.size(), from + 1 + random.nextInt(6));
        if (from < to) {
            land(partition, from, to);
        }
    }

    private void land(int partition, int from, int to) {
        Replica replica = replicas.get(random.nextInt(replicas.size()));
        try {
            replica.land(partitions.get(partition).between(from, to));
            positions[partition] = Math.max(positions[partition], to);
        } catch (DatabaseTrouble e) {
            replica.restart();
        }
    }

    void consumeAll() {
        while (IntStream.range(0, PARTITIONS)
                .anyMatch(it -> positions[it] < partitions.get(it).size())) {
            consume();
        }
    }

    /// Everything once more, as after a loss of the group's offsets.
    void readAgain() {
        database.holdsFromNowOn();
        partitions.forEach(it -> replicas.getFirst().land(it.all()));
    }

    long published() {
        return partitions.stream().mapToLong(Topic::size).sum();
    }
}
