package io.barrelhead.transform.reconcile;

import static io.barrelhead.contracts.events.IngestionMode.FULL;
import static io.barrelhead.transform.fixtures.Records.order;
import static io.barrelhead.transform.fixtures.Records.reservation;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.reconcile.Shop.Run;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Much that is gone at once waits for an operator. Here more than 3 records and more than 20 % are much.
class HeldBackIT {

    private static final RecordReceived[] TEN = orders(10);
    private static final RecordReceived[] SIX = orders(6);

    private final Database database = new Database();
    private final Shop shop = new Shop(database);

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void muchAtOnceWaitsAndLeavesWhenConfirmed() {
        shop.walk(TEN);
        shop.walk(SIX);
        assertThat(report("state, absent, deleted, note"))
                .isEqualTo("held_back|4|0|4 of 10 records would be gone at once");
        assertThat(live()).isEqualTo(10);
        database.execute("update transform.changed_day set done_seq = seq");

        assertThat(shop.confirmation.confirm(newest())).isTrue();

        assertThat(report("state, deleted")).isEqualTo("confirmed|4");
        assertThat(live()).isEqualTo(6);
        assertThat(database.rows("select day from transform.pending_day order by 1"))
                .containsExactly("2026-03-07", "2026-03-08", "2026-03-09", "2026-03-10");
        assertThat(shop.confirmation.confirm(newest())).isFalse();
    }

    @Test
    void whatWasSeenSinceStays() {
        shop.walk(TEN);
        shop.walk(SIX);
        shop.webhook(TEN[9]);
        shop.clock.pass(Duration.ofHours(1));
        shop.run(io.barrelhead.contracts.events.IngestionMode.INCREMENTAL, TEN[8])
                .completes(false);

        shop.confirmation.confirm(heldBack());

        assertThat(live()).isEqualTo(8);
    }

    @Test
    void aWholeWalkLaterMakesItVoid() {
        shop.walk(TEN);
        shop.walk(SIX);
        UUID held = newest();

        shop.walk(TEN);

        assertThat(shop.confirmation.confirm(held)).isFalse();
        assertThat(database.rows("select state from transform.reconciliation order by id"))
                .containsExactly("compared", "overtaken", "compared");
        assertThat(database.row("select count(*) from transform.held_record")).isEqualTo("0");
    }

    @Test
    void manyOfManyMoreAreGoneWithoutAsking() {
        shop.walk(orders(26));

        shop.walk(orders(22));

        assertThat(report("state, absent, deleted")).isEqualTo("compared|4|4");
    }

    @Test
    void whatAnExportLacksIsReportedOnly() {
        RecordReceived[] visits = {reservation("r-1", 1, "{}"), reservation("r-2", 1, "{}")};
        Run load = shop.run(FULL, visits);
        load.tells("visits", "reservation", true, 2);
        shop.reconciler.next();
        shop.clock.pass(Duration.ofHours(1));

        Run export = shop.run(FULL, visits[0]);
        export.tells("visits", "reservation", true, 1);
        shop.reconciler.next();

        assertThat(report("state, absent, deleted")).isEqualTo("compared|1|0");
        assertThat(database.row("select count(*) from raw.tock_reservation where not deleted"))
                .isEqualTo("2");
    }

    @Test
    void ofTwoReplicasOneCompares() throws Exception {
        shop.walk(TEN);
        shop.clock.pass(Duration.ofHours(1));
        for (int i = 0; i < 20; i++) {
            Run run = shop.run(FULL, TEN);
            run.tells(true, 10);
        }
        Shop other = new Shop(database);
        Callable<Integer> compare = () -> compared(shop);
        Callable<Integer> compareToo = () -> compared(other);

        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            int sum = 0;
            for (var future : replicas.invokeAll(List.of(compare, compareToo))) {
                sum += future.get();
            }
            assertThat(sum).isEqualTo(20);
        }
        assertThat(database.rows("select distinct state, seen, had from transform.reconciliation where not first_load"))
                .containsExactly("compared|10|10");
    }

    private static int compared(Shop shop) {
        int compared = 0;
        while (shop.reconciler.next().isPresent()) {
            compared++;
        }
        return compared;
    }

    private static RecordReceived[] orders(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> order("o-" + i, 1, "2026-03-%02dT20:00:00Z".formatted(1 + i)))
                .toArray(RecordReceived[]::new);
    }

    private String report(String columns) {
        return database.row("select %s from transform.reconciliation order by id desc limit 1".formatted(columns));
    }

    private UUID newest() {
        return UUID.fromString(report("id"));
    }

    private UUID heldBack() {
        return UUID.fromString(database.row("select id from transform.reconciliation where state = 'held_back'"));
    }

    private long live() {
        return Long.parseLong(database.row("select count(*) from raw.commerce7_order where not deleted"));
    }
}
