package io.barrelhead.transform.land;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.Topic;
import java.util.List;

/// The landing step for the tests of other steps: takes records as if they came from the topic.
public final class RecordLanding {

    private final Landing landing;
    private final Topic topic = new Topic();

    public RecordLanding(Database database, Connections connections) {
        this.landing = LandingFixture.landing(database, connections, new LandingFixture.FixedTopicId("topic-1"));
    }

    public void land(List<RecordReceived> records) {
        int next = topic.size();
        topic.append(records.toArray(RecordReceived[]::new));
        landing.land(topic.from(next));
    }
}
