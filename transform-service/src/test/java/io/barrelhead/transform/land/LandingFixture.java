package io.barrelhead.transform.land;

import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.Records;
import io.barrelhead.transform.inspect.RecordInspector;
import io.barrelhead.transform.inspect.TimeZones;
import io.barrelhead.transform.land.arrive.TopicIds;
import io.barrelhead.transform.land.database.Transactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.util.unit.DataSize;

/// A landing without Kafka and Spring, on a real database.
final class LandingFixture {

    static final Instant NOW = Instant.parse("2026-03-08T09:00:00Z");

    /// A run that changes more records of a stream is a walk over history.
    static final int LIVE_RECORDS = 3;

    private LandingFixture() {}

    static Landing landing(Database database) {
        return landing(database, Records.WINERY, new FixedTopicId("topic-1"));
    }

    static Landing landing(Database database, Connections connections, TopicIds topicIds) {
        return landing(new Transactions(database.pool()), connections, topicIds, InstantSource.fixed(NOW));
    }

    static Landing landing(Transactions transactions, Connections connections, TopicIds topicIds, InstantSource clock) {
        return new Landing(
                inspector(connections),
                topicIds,
                transactions,
                new LandingSettings(500, DataSize.ofMegabytes(4), LIVE_RECORDS),
                new LandingMetrics(new SimpleMeterRegistry()),
                clock);
    }

    static Replay replay(Database database, Connections connections) {
        return new Replay(inspector(connections), new Transactions(database.pool()), InstantSource.fixed(NOW));
    }

    static RecordInspector inspector(Connections connections) {
        return new RecordInspector(
                connections, new TimeZones(List.of("America/Los_Angeles", "America/New_York", "Europe/Berlin")));
    }

    /// The sums of all partitions, and what is off.
    static String accounts(Database database) {
        return database.row("""
                select 'landed ' || sum(landed) || ', superseded ' || sum(superseded) || ', duplicate ' || sum(duplicate)
                    || ', dead ' || sum(dead_lettered)
                    || ', off ' || sum(next_offset - first_offset - landed - superseded - duplicate - dead_lettered)
                from transform.partition_offset""");
    }

    record FixedTopicId(String current) implements TopicIds {
        @Override
        public boolean confirm() {
            return true;
        }
    }
}
