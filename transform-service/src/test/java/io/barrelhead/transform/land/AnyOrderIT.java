package io.barrelhead.transform.land;

import static io.barrelhead.transform.land.LandingFixture.accounts;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.RecordKey;
import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// B.9; A.5 Duplicate webhook, page overlap. Whatever the order, the batches and the repetitions in which versions
/// arrive, the same rows are there in the end.
class AnyOrderIT {

    private static final String STATE =
            "select record_id, version::text, encode(sha256, 'hex'), occurred_on, body from raw.tock_reservation order by 1";

    private static final List<SourceVersion> VERSIONS = List.of(
            SourceVersion.of(1L, 9L, 5L),
            SourceVersion.of(2L),
            SourceVersion.of(2L, 0L, 0L),
            SourceVersion.of(2L, 1L),
            SourceVersion.of(10L, 0L, 1L));

    private final Database database = new Database();

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void everyOrderOfArrivalEndsInTheSameRows() {
        List<RecordReceived> versions = versions();
        List<String> expected = land(versions, new Random(0));

        assertThat(expected).hasSize(5);
        for (int seed = 1; seed <= 12; seed++) {
            List<RecordReceived> shuffled = new ArrayList<>(versions);
            shuffled.addAll(versions.subList(0, 10));
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(land(shuffled, new Random(seed))).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private List<String> land(List<RecordReceived> events, Random random) {
        database.execute("truncate raw.tock_reservation, transform.partition_offset, transform.changed_day");
        Landing landing = LandingFixture.landing(database);
        List<ConsumerRecord<byte[], byte[]>> messages =
                new Topic().append(events.toArray(RecordReceived[]::new)).all();
        int from = 0;
        while (from < messages.size()) {
            int to = Math.min(messages.size(), from + 1 + random.nextInt(7));
            landing.land(messages.subList(Math.max(0, from - random.nextInt(3)), to));
            from = to;
        }
        assertThat(accounts(database)).endsWith("dead 0, off 0").contains("landed");
        return database.rows(STATE);
    }

    /// Five records: versions that differ in each part, in trailing zeros, and only in the body. Of two records, the
    /// newest versions differ in zeros and bodies alone.
    private static List<RecordReceived> versions() {
        List<RecordReceived> versions = new ArrayList<>();
        for (int record = 0; record < 5; record++) {
            for (SourceVersion version : VERSIONS.subList(0, record < 3 ? VERSIONS.size() : 3)) {
                for (int body = 0; body < 2; body++) {
                    versions.add(reservation("r-" + record, version, body));
                }
            }
        }
        return versions;
    }

    private static RecordReceived reservation(String id, SourceVersion version, int body) {
        String json = "{\"serviceDateTimestamp\":%d,\"partySize\":%d}"
                .formatted(1_772_919_000_000L + version.parts().getFirst() * 86_400_000L, body);
        RecordKey key = new RecordKey(new ConnectionId("visits"), new StreamName("reservation"), id);
        return new RecordReceived(
                "tock", new EntityId("estate"), key, version, false, null, 0, json.getBytes(StandardCharsets.UTF_8));
    }
}
