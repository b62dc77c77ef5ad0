package io.barrelhead.transform.reconcile;

import static io.barrelhead.contracts.events.IngestionMode.FULL;
import static io.barrelhead.contracts.events.IngestionMode.INCREMENTAL;
import static io.barrelhead.transform.fixtures.Records.commerce7;
import static io.barrelhead.transform.fixtures.Records.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.reconcile.Shop.Run;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a run saw, against what was received before. Orders changed at the source at 21:14:09.120 on March 7; the clock
/// begins at 09:00 on March 8.
class ReconciliationIT {

    private static final RecordReceived A = order("a", 1, "2026-03-06T20:00:00Z");
    private static final RecordReceived B = order("b", 1, "2026-03-07T20:00:00Z");
    private static final RecordReceived C = order("c", 1, "2026-03-08T20:00:00Z");
    private static final Database DATABASE = new Database();
    private final Shop shop = new Shop(DATABASE);

    @BeforeEach
    void forgetEverything() {
        DATABASE.execute("""
                truncate raw.commerce7_order, raw.tock_reservation, transform.partition_offset, transform.run_tally,
                    transform.receipt, transform.loaded_stream, transform.webhook_sender, transform.reconciliation,
                    transform.reconciliation_day, transform.held_record, transform.dead_letter, transform.changed_day""");
    }

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @Test
    void aFirstLoadMissesNothing() {
        shop.webhook(A);

        shop.walk(A, B);

        assertThat(report("state, first_load, seen, had, brought, missed")).isEqualTo("compared|true|2|1|1|0");
        assertThat(DATABASE.row("select count(*) from transform.receipt")).isEqualTo("0");
    }

    @Test
    void whatNoWebhookBroughtWasMissedAndIsThereNow() {
        shop.walk(A);
        shop.webhook(B);
        shop.clock.pass(Duration.ofHours(1));

        shop.run(INCREMENTAL, B, C).completes(false);

        assertThat(report("first_load, seen, had, brought, missed, refused")).isEqualTo("false|2|1|1|1|0");
        // 11:00:00 on March 8 less 21:14:09.120 on March 7
        assertThat(report("missed_p50_ms, missed_max_ms")).isEqualTo("49550880|49550880");
        assertThat(days("had, brought, missed, received")).containsExactly("2026-03-07|1|0|0|1", "2026-03-08|0|1|1|0");
        assertThat(live()).containsExactly("a", "b", "c");
        assertThat(found("missed")).isEqualTo(1);
    }

    @Test
    void whatChangedJustNowIsNotMissedYet() {
        shop.walk(A);
        shop.webhook(A);
        shop.clock.pass(Duration.ofHours(1));

        shop.run(INCREMENTAL, updated("b", "2026-03-08T10:57:00Z")).completes(false);

        assertThat(report("brought, missed, webhooks")).isEqualTo("1|0|true");
    }

    @Test
    void withoutWebhooksNoneIsMissed() {
        shop.walk(A);

        shop.walk(A, B);

        assertThat(report("had, brought, missed, webhooks")).isEqualTo("1|1|0|false");
    }

    @Test
    void webhooksAreLateOrComeTwice() {
        shop.walk(A);
        shop.webhook(updated("b", "2026-03-08T09:59:58Z"), updated("c", "2026-03-08T09:54:00Z"));
        shop.webhook(updated("d", "2026-03-08T09:50:00Z"), updated("b", "2026-03-08T09:59:58Z"));

        shop.walk(A, updated("b", "2026-03-08T09:59:58Z"));

        assertThat(report("received, duplicates, late, received_p50_ms, received_max_ms"))
                .isEqualTo("4|1|2|360000|600000");
        assertThat(found("late")).isEqualTo(2);
    }

    @Test
    void whatAFullWalkLacksLeavesTheNumbersAndItsDayChanges() {
        shop.walk(A, B);
        DATABASE.execute("update transform.changed_day set done_seq = seq");

        shop.walk(A);

        assertThat(report("state, seen, had, absent, deleted")).isEqualTo("compared|1|1|1|1");
        assertThat(days("had, absent")).containsExactly("2026-03-06|1|0", "2026-03-07|0|1");
        assertThat(live()).containsExactly("a");
        assertThat(DATABASE.rows("select day from transform.pending_day")).containsExactly("2026-03-07");
        assertThat(found("deleted")).isEqualTo(1);
    }

    @Test
    void whatALaterRunSeesIsThereAgain() {
        shop.walk(A, B);
        shop.walk(A);
        DATABASE.execute("update transform.changed_day set done_seq = seq");

        shop.walk(A, B);

        assertThat(live()).containsExactly("a", "b");
        assertThat(DATABASE.rows("select day from transform.pending_day")).containsExactly("2026-03-07");
    }

    @Test
    void whatAWebhookSeesIsThereAgain() {
        shop.walk(A, B);
        shop.walk(A);

        shop.webhook(B);

        assertThat(live()).containsExactly("a", "b");
    }

    @Test
    void aLaterVersionIsThereAgainAndAnEarlierOneIsNot() {
        shop.walk(order("b", 5, "2026-03-07T20:00:00Z"), A);
        shop.walk(A);

        shop.webhook(order("b", 4, "2026-03-07T20:00:00Z"));
        assertThat(live()).containsExactly("a");

        shop.webhook(order("b", 6, "2026-03-07T20:00:00Z"));
        assertThat(live()).containsExactly("a", "b");
    }

    @Test
    void aStragglerOfTheRunThatLackedItBringsNothingBack() {
        shop.walk(A, B);
        shop.clock.pass(Duration.ofHours(1));
        Run run = shop.run(FULL, A);
        run.completes(true);

        run.bring(B);

        assertThat(live()).containsExactly("a");
    }

    @Test
    void whatCameWhileTheRunWalkedIsNotAbsent() {
        shop.walk(A, B);
        shop.clock.pass(Duration.ofHours(1));
        Run run = shop.run(FULL, A);
        shop.clock.pass(Duration.ofMinutes(20));
        shop.webhook(B, C);

        run.completes(true);

        assertThat(report("absent")).isEqualTo("0");
        assertThat(live()).containsExactly("a", "b", "c");
    }

    @Test
    void clocksThatDifferByMinutesLoseNothing() {
        shop.walk(A);
        shop.clock.pass(Duration.ofHours(1));
        shop.webhook(B);
        shop.clock.pass(Duration.ofMinutes(9));

        shop.run(FULL, A).completes(true);

        assertThat(report("absent")).isEqualTo("0");
    }

    @Test
    void whatAnEarlierRunBroughtAMomentAgoWasThereBefore() {
        shop.walk(A, B);

        shop.run(FULL, A).completes(true);

        assertThat(live()).containsExactly("a");
    }

    @Test
    void whatALaterRunHasBroughtMeanwhileIsNotAbsent() {
        shop.walk(A, B);
        Run walk = shop.run(FULL, A);
        shop.run(INCREMENTAL, C);

        walk.completes(true);

        assertThat(live()).containsExactly("a", "c");
    }

    @Test
    void aRecordThatWasRefusedWasSeen() {
        shop.walk(A, B);

        shop.walk(A, commerce7("order", "b", 2, "{\"subTotal\":\"free\"}"));

        assertThat(report("seen, had, refused, absent")).isEqualTo("2|1|1|0");
        assertThat(live()).containsExactly("a", "b");
    }

    @Test
    void onlyAFullWalkDeletes() {
        shop.walk(A, B);
        shop.clock.pass(Duration.ofHours(1));

        shop.run(INCREMENTAL, A).completes(true);
        assertThat(report("absent, deleted")).isEqualTo("1|0");

        shop.run(FULL, A).completes(false);
        assertThat(report("absent, deleted")).isEqualTo("0|0");
        assertThat(live()).containsExactly("a", "b");
    }

    @Test
    void anEmptyWalkIsHeldBack() {
        shop.walk(A);

        shop.walk();

        assertThat(report("state, absent, deleted, note"))
                .isEqualTo("held_back|1|0|the source had nothing at all of this stream");
        assertThat(live()).containsExactly("a");
    }

    @Test
    void aRecordWithoutAnIdMayBeAnyOfThem() {
        shop.walk(A, B);

        shop.walk(A, commerce7("order", "unidentified-44136fa355b3678a", 1, "{}"));

        assertThat(report("state, absent, deleted")).isEqualTo("held_back|1|0");
    }

    @Test
    void whatIsNoLongerKnownWholeDeletesNothing() {
        shop.walk(A, B);
        shop.clock.pass(Duration.ofHours(1));
        Run run = shop.run(FULL, A);
        DATABASE.execute("truncate transform.receipt");

        run.completes(true);

        assertThat(report("absent, deleted, left(note, 22)")).isEqualTo("0|0|what the walk saw is n");
    }

    @Test
    void aRunIsComparedWhenItsLastRecordHasLandedAndOnce() {
        shop.walk(A, B);
        shop.clock.pass(Duration.ofHours(1));
        Run run = shop.run(FULL, A);
        run.tells(true, 2);
        run.tells(true, 2);
        assertThat(shop.reconciler.next()).isEmpty();

        run.bring(B);

        assertThat(shop.reconciler.next()).isPresent();
        assertThat(shop.reconciler.next()).isEmpty();
        assertThat(report("seen, had, absent")).isEqualTo("2|2|0");
    }

    @Test
    void aRunWhoseRecordsNeverComeDeletesNothing() {
        shop.walk(A, B);
        Run run = shop.run(FULL, A);
        run.tells(true, 2);

        shop.clock.pass(Duration.ofHours(25));
        shop.reconciler.tidy();

        assertThat(report("state, deleted")).isEqualTo("expired|0");
        assertThat(shop.reconciler.next()).isEmpty();
    }

    private static RecordReceived updated(String id, String updatedAt) {
        return commerce7(
                "order",
                id,
                1,
                "{\"id\":\"%s\",\"orderPaidDate\":\"2026-03-07T20:00:00Z\",\"updatedAt\":\"%s\"}"
                        .formatted(id, updatedAt));
    }

    private static String report(String columns) {
        return DATABASE.row("select %s from transform.reconciliation order by id desc limit 1".formatted(columns));
    }

    private static List<String> days(String columns) {
        return DATABASE.rows("""
                select day, %s from transform.reconciliation_day
                where reconciliation_id = (select id from transform.reconciliation order by id desc limit 1)
                order by day""".formatted(columns));
    }

    private static List<String> live() {
        return DATABASE.rows("select record_id from raw.commerce7_order where not deleted order by 1");
    }

    private double found(String finding) {
        return shop.meters
                .counter(
                        "barrelhead.reconciliation.records",
                        "connection",
                        "shop",
                        "stream",
                        "order",
                        "finding",
                        finding)
                .count();
    }
}
