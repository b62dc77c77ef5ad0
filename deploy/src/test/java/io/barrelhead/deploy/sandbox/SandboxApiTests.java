package io.barrelhead.deploy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.oracle.adversary.AdversarialRecords;
import io.barrelhead.deploy.sandbox.change.Changes;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SandboxApiTests {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-09T10:00:00Z"));

    @Test
    void changesRecordsOnDemand() throws IOException {
        try (SandboxServer sandbox = SandboxServer.start(AdversarialRecords.of(1, 100), 0, CLOCK);
                SandboxClient client = new SandboxClient(sandbox)) {
            JsonNode changed = Json.parse(
                            client.post("/sandbox/changes?n=40&seed=3").body())
                    .path("changed");

            assertThat(changed).hasSize(40);
            assertThat(changed.toString())
                    .contains("late refund", "new order", "moved by", "no-show", "cancelled", "party changed");
            assertThat(sandbox.connectionsYaml())
                    .contains("http://127.0.0.1:" + sandbox.port() + "/commerce7/v1", "business-id: \"801\"");
        }
    }

    @Test
    void marksEachChangeAsNewerVersion() {
        SandboxData data = AdversarialRecords.of(1, 100);
        Map<String, SourceRecord> before = orders(data);

        new Changes(data, CLOCK, 5).apply(100);

        List<SourceRecord> changed = orders(data).values().stream()
                .filter(order -> before.get(order.id()) != order)
                .toList();
        assertThat(changed)
                .hasSizeGreaterThan(5)
                .allSatisfy(order -> assertThat(order.field("updatedAt")).startsWith("2026-03-09T10:00:00.0"));
    }

    @Test
    void changesTheSameRecordsForTheSameSeed() {
        SandboxData one = AdversarialRecords.of(1, 100);
        SandboxData other = AdversarialRecords.of(1, 100);

        assertThat(new Changes(one, CLOCK, 5).apply(30)).isEqualTo(new Changes(other, CLOCK, 5).apply(30));
    }

    private static Map<String, SourceRecord> orders(SandboxData data) {
        return data.records("north-shop", "order").stream()
                .collect(Collectors.toMap(SourceRecord::id, Function.identity()));
    }
}
