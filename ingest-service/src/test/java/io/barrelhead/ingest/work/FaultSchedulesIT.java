package io.barrelhead.ingest.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.ingest.runs.Cursors;
import io.barrelhead.ingest.testing.MisbehavingShop;
import io.barrelhead.ingest.testing.RunningIngest;
import io.barrelhead.ingest.testing.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Seeded schedules of faults: a walk of a source that misbehaves ends with all of its records published, or it fails
/// and its cursor has not moved. `-Dbarrelhead.faults=2000` runs more of them, `-Dbarrelhead.faults.first=1234` begins
/// at a seed.
class FaultSchedulesIT extends RunningIngest {

    private static final ConnectionId SHOP = new ConnectionId("shop");
    private static final int RUNS = 3;

    private final Map<String, MisbehavingShop> streams = new LinkedHashMap<>();

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("barrelhead.faults", 8))
                .map(seed -> seed + Long.getLong("barrelhead.faults.first", 6));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void publishesAllOrMovesNoCursor(long seed) {
        streams.put("order", open("/v1/order", new MisbehavingShop("orders", true, seed)));
        streams.put("customer", open("/v1/customer", new MisbehavingShop("customers", true, seed)));
        streams.put("club", open("/v1/club", new MisbehavingShop("clubs", false, seed)));
        InstantSource clock = ingest.bean(InstantSource.class);
        try (Topic published = new Topic(Topics.RECORDS)) {
            for (int run = 1; run <= RUNS; run++) {
                boolean last = run == RUNS;
                streams.values().forEach(shop -> shop.misbehave(last ? 0 : 0.04 * (seed % 6)));
                streams.values().forEach(shop -> shop.change(25, clock.instant()));
                Map<String, Optional<Instant>> before = cursors();
                JsonNode ended = runToItsEnd();
                check("seed %d, run %d".formatted(seed, run), ended, before, published);
                assertThat(!last || ended.path("error").isNull())
                        .as("seed %d: a source that behaves is walked: %s", seed, ended)
                        .isTrue();
            }
        }
    }

    private void check(String where, JsonNode ended, Map<String, Optional<Instant>> before, Topic published) {
        for (JsonNode walked : ended.path("streams")) {
            String stream = walked.path("stream").asString();
            if (walked.path("state").asString().equals("failed")) {
                assertThat(cursors().get(stream))
                        .as("%s: the cursor of %s, which failed: %s", where, stream, walked.path("error"))
                        .isEqualTo(before.get(stream));
            } else {
                Set<String> current =
                        Set.copyOf(requireNonNull(streams.get(stream)).bodies());
                await(where + ": all records of " + stream)
                        .untilAsserted(() -> assertThat(bodies(published)).containsAll(current));
                assertThat(cursors().get(stream)).as(where).isPresent().isNotEqualTo(before.get(stream));
            }
        }
    }

    private JsonNode runToItsEnd() {
        // as if a minute had passed
        ingest.bean(DSLContext.class).execute("delete from ingest.request_budget");
        String run = http.post(
                        "/api/v1/ingestions", "{\"connection\":\"shop\",\"streams\":[\"order\",\"customer\",\"club\"]}")
                .json()
                .path("id")
                .asString();
        await().until(() -> isWalked(run(run)));
        JsonNode walked = run(run);
        if (walked.path("state").asString().equals("running")) {
            land(run);
            awaitState(run, "completed");
        }
        return run(run);
    }

    private static boolean isWalked(JsonNode run) {
        boolean allPublished = run.path("streams")
                .valueStream()
                .allMatch(stream -> stream.path("state").asString().equals("published"));
        return allPublished || !run.path("finished_at").isNull();
    }

    private Map<String, Optional<Instant>> cursors() {
        return streams.keySet().stream()
                .collect(Collectors.toMap(
                        stream -> stream,
                        stream -> ingest.bean(Cursors.class).watermark(SHOP, new StreamName(stream))));
    }

    private static Set<String> bodies(Topic published) {
        return published.events(RecordReceived.class).stream()
                .map(received -> new String(received.body(), UTF_8))
                .collect(Collectors.toSet());
    }

    private static MisbehavingShop open(String path, MisbehavingShop shop) {
        SOURCE.answer(path, shop::answer);
        return shop;
    }
}
