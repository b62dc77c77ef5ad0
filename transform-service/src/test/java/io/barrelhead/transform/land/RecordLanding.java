package io.barrelhead.transform.land;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.Topic;
import io.barrelhead.transform.land.database.Transactions;
import java.time.InstantSource;
import java.util.List;

/// The landing step for the tests of other steps: takes records as if they came from the topic.
public final class RecordLanding {

    private final Landing landing;
    private final Topic topic = new Topic();

    public RecordLanding(Database database, Connections connections) {
        this(database, connections, InstantSource.fixed(LandingFixture.NOW));
    }

    public RecordLanding(Database database, Connections connections, InstantSource clock) {
        this.landing = LandingFixture.landing(
                new Transactions(database.pool()), connections, new LandingFixture.FixedTopicId("topic-1"), clock);
    }

    public void land(List<RecordReceived> records) {
        int next = topic.size();
        topic.append(records.toArray(RecordReceived[]::new));
        landing.land(topic.from(next));
    }
}
