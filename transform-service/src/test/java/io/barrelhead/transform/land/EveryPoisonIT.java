package io.barrelhead.transform.land;

import static io.barrelhead.transform.fixtures.Records.order;
import static io.barrelhead.transform.land.LandingFixture.accounts;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.Records;
import io.barrelhead.transform.fixtures.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Poison of every class among good records on three partitions: none is blocked, every message is accounted for, the
/// letter waits under its reason, and is done with when what was wrong is mended.
class EveryPoisonIT {

    private static final Database DATABASE = new Database();

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @ParameterizedTest
    @EnumSource
    void blocksNothingAndIsReplayedWhenMended(Poison poison) {
        DATABASE.execute("truncate raw.commerce7_order, raw.tock_reservation, transform.partition_offset, "
                + "transform.dead_letter, transform.run_tally, transform.receipt");

        LandingFixture.landing(DATABASE).land(goodOnesAround(poison));

        assertThat(accounts(DATABASE)).isEqualTo("landed 6, superseded 0, duplicate 0, dead 1, off 0");
        assertThat(DATABASE.rows("select partition, next_offset from transform.partition_offset order by 1"))
                .containsExactly("0|2", "1|3", "2|2");
        assertThat(DATABASE.rows("select reason, attempts from transform.dead_letter"))
                .containsExactly(poison.reason + "|1");
        UUID letter = UUID.fromString(DATABASE.row("select id from transform.dead_letter"));
        assertThat(replay(Records.WINERY, letter)).isEqualTo("refused " + poison.reason);

        LandingFixture.landing(DATABASE)
                .land(new Topic(3).append(Poison.correctedOrder()).all());
        assertThat(replay(Poison.mendedConfiguration(), letter)).startsWith(poison.outcomeWhenMended);
        assertThat(DATABASE.row("select count(*) from transform.dead_letter where replayed_at is null"))
                .isEqualTo(poison.outcomeWhenMended.equals("refused") ? "1" : "0");
        assertThat(accounts(DATABASE)).isEqualTo("landed 7, superseded 0, duplicate 0, dead 1, off 0");
    }

    private static List<ConsumerRecord<byte[], byte[]>> goodOnesAround(Poison poison) {
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        for (int partition = 0; partition < 3; partition++) {
            Topic topic = new Topic(partition).append(good(partition, "before"));
            if (partition == 1) {
                topic.append(poison.message, poison.message.data());
            }
            batch.addAll(topic.append(good(partition, "after")).all());
        }
        return batch;
    }

    private static RecordReceived good(int partition, String name) {
        return order("good-%d-%s".formatted(partition, name), 1, "2026-03-08T20:00:00Z");
    }

    private static String replay(Connections connections, UUID letter) {
        Replayed replayed =
                LandingFixture.replay(DATABASE, connections).replay(letter).orElseThrow();
        return replayed.outcome() + (replayed.reason() == null ? "" : " " + replayed.reason());
    }
}
