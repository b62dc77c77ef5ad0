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
import io.barrelhead.ingest.testing.Http;
import io.barrelhead.ingest.testing.Landings;
import io.barrelhead.ingest.testing.MisbehavingShop;
import io.barrelhead.ingest.testing.SourceServer;
import io.barrelhead.ingest.testing.TestIngest;
import io.barrelhead.ingest.testing.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;

/// Runs of one shop whose records change, and whose answers go wrong as a seed says. In the last run it behaves.
final class FaultSchedule {

    private static final int RUNS = 3;

    private final TestIngest ingest;
    private final Http http;
    private final ConnectionId shop;
    private final long seed;
    private final Map<String, MisbehavingShop> streams;

    FaultSchedule(TestIngest ingest, ConnectionId shop, long seed) {
        this.ingest = ingest;
        this.http = new Http(ingest.url());
        this.shop = shop;
        this.seed = seed;
        this.streams = Map.of(
                "order", new MisbehavingShop("orders", true, seed),
                "customer", new MisbehavingShop("customers", true, seed),
                "club", new MisbehavingShop("clubs", false, seed));
    }

    /// @param path under which the source is this shop
    void play(SourceServer source, String path) {
        streams.forEach((stream, answers) -> source.answer(path + "/" + stream, answers::answer));
        try (Topic records = new Topic(Topics.RECORDS);
                Topic runs = new Topic(Topics.RUNS)) {
            for (int run = 1; run <= RUNS; run++) {
                boolean last = run == RUNS;
                change(last ? 0 : 0.04 * (seed % 6));
                Map<String, Optional<Instant>> before = cursors();
                JsonNode ended = runToItsEnd(runs);
                check("seed %d, run %d".formatted(seed, run), ended, before, records);
                assertThat(!last || ended.path("error").isNull())
                        .as("seed %d: a source that behaves is walked: %s", seed, ended)
                        .isTrue();
            }
        }
    }

    private void change(double faults) {
        Instant now = ingest.bean(InstantSource.class).instant();
        streams.values().forEach(answers -> {
            answers.misbehave(faults);
            answers.change(25, now);
        });
    }

    private JsonNode runToItsEnd(Topic runs) {
        // as if a minute had passed
        ingest.bean(DSLContext.class)
                .execute("delete from ingest.request_budget where connection_id = ?", shop.value());
        String request = "{\"connection\":\"%s\",\"streams\":[\"order\",\"customer\",\"club\"]}".formatted(shop);
        String id = http.post("/api/v1/ingestions", request).json().path("id").asString();
        await().until(() -> isWalked(run(id)));
        if (run(id).path("state").asString().equals("running")) {
            Landings.of(run(id)).forEach(runs::write);
            await().until(() -> run(id).path("state").asString(), "completed"::equals);
        }
        return run(id);
    }

    private JsonNode run(String id) {
        return http.get("/api/v1/ingestions/" + id).json();
    }

    private static boolean isWalked(JsonNode run) {
        boolean allPublished = run.path("streams")
                .valueStream()
                .allMatch(stream -> stream.path("state").asString().equals("published"));
        return allPublished || !run.path("finished_at").isNull();
    }

    private void check(String where, JsonNode ended, Map<String, Optional<Instant>> before, Topic records) {
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
                        .untilAsserted(() -> assertThat(bodies(records)).containsAll(current));
                assertThat(cursors().get(stream)).as(where).isPresent().isNotEqualTo(before.get(stream));
            }
        }
    }

    private Map<String, Optional<Instant>> cursors() {
        return streams.keySet().stream()
                .collect(Collectors.toMap(
                        stream -> stream,
                        stream -> ingest.bean(Cursors.class).watermark(shop, new StreamName(stream))));
    }

    private Set<String> bodies(Topic records) {
        return records.events(RecordReceived.class).stream()
                .filter(received -> received.record().connection().equals(shop))
                .map(received -> new String(received.body(), UTF_8))
                .collect(Collectors.toSet());
    }
}
