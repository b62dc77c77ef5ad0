package io.barrelhead.transform.land;

import static io.barrelhead.transform.fixtures.Records.commerce7;
import static io.barrelhead.transform.fixtures.Records.deleted;
import static io.barrelhead.transform.fixtures.Records.order;
import static io.barrelhead.transform.fixtures.Records.reservation;
import static io.barrelhead.transform.fixtures.Records.through;
import static io.barrelhead.transform.land.LandingFixture.accounts;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.Topic;
import io.barrelhead.transform.land.account.AccountingCheck;
import io.barrelhead.transform.land.account.Imbalance;
import io.barrelhead.transform.land.database.Transactions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LandingIT {

    private static final RunId SHORT = new RunId(UUID.fromString("0191d3a0-0000-7000-8000-000000000002"));
    private static final RunId WALK = new RunId(UUID.fromString("0191d3a0-0000-7000-8000-000000000003"));
    private static final RecordReceived MARCH_7 = order("o-1", 1, "2026-03-08T05:30:00Z");
    private static final RecordReceived MOVED_TO_MARCH_9 = order("o-1", 2, "2026-03-09T20:00:00Z");

    private final Database database = new Database();
    private final Topic topic = new Topic();

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void theLocalDayOfTheWineryDecides() {
        land(MARCH_7);

        assertThat(database.row(
                        "select entity_id, occurred_on, version::text, body ->> 'channel' from raw.commerce7_order"))
                .isEqualTo("estate|2026-03-07|{1}|POS");
        assertThat(days()).isEqualTo("2026-03-07");
        assertThat(database.row("select newest_record_at at time zone 'UTC' from transform.changed_day"))
                .startsWith("2026-03-07 21:14:09.12");
    }

    @Test
    void aChangeMarksTheDayBeforeAndTheDayAfter() {
        land(MARCH_7);
        publishAll();

        land(MOVED_TO_MARCH_9);

        assertThat(days()).isEqualTo("2026-03-07, 2026-03-09");
    }

    @Test
    void whatDoesNotChangeARecordMarksNoDay() {
        land(MOVED_TO_MARCH_9);
        publishAll();

        land(MARCH_7, MOVED_TO_MARCH_9);

        assertThat(days()).isEmpty();
        assertThat(accounts(database)).isEqualTo("landed 1, superseded 1, duplicate 1, dead 0, off 0");
    }

    @Test
    void aReadFromTheStartChangesNothing() {
        land(MARCH_7, MOVED_TO_MARCH_9, order("o-2", 1, "2026-03-08T20:00:00Z"));
        publishAll();
        String before = database.row("select array_agg(t order by record_id)::text from raw.commerce7_order as t");

        LandingFixture.landing(database).land(topic.all());

        assertThat(database.row("select array_agg(t order by record_id)::text from raw.commerce7_order as t"))
                .isEqualTo(before);
        assertThat(days()).isEmpty();
        assertThat(accounts(database)).isEqualTo("landed 2, superseded 1, duplicate 0, dead 0, off 0");
    }

    @Test
    void aReDeliveryTellsTheSumsOfItsRunsAgain() {
        land(MARCH_7);

        Landed again = LandingFixture.landing(database).land(topic.all());

        assertThat(again.marked().isNothing()).isTrue();
        assertThat(again.tallies()).singleElement().satisfies(it -> {
            assertThat(it.stream().value()).isEqualTo("order");
            assertThat(it.landed()).isEqualTo(1);
            assertThat(it.accounted()).isEqualTo(1);
        });
    }

    @Test
    void twoReplicasThatHoldOnePartitionAtOnceLandEachMessageOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            topic.append(order("o-" + i % 20, 1 + i / 20, "2026-03-%02dT20:00:00Z".formatted(1 + i % 28)));
        }
        // as after a rebalance that one of them has not noticed
        Callable<Integer> replica = () -> {
            Landing landing = LandingFixture.landing(database);
            return IntStream.range(0, 12)
                    .mapToObj(batch -> landing.land(topic.between(5 * batch, 5 * batch + 5)))
                    .mapToInt(landed -> landed.marked().live() + landed.marked().bulk())
                    .sum();
        };

        int landed = 0;
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> one : replicas.invokeAll(List.of(replica, replica))) {
                landed += one.get();
            }
        }

        assertThat(landed).isEqualTo(60);
        assertThat(accounts(database)).isEqualTo("landed 60, superseded 0, duplicate 0, dead 0, off 0");
        assertThat(database.row("select count(*), min(version::text), max(version::text) from raw.commerce7_order"))
                .isEqualTo("20|{3}|{3}");
    }

    @Test
    void aTopicMadeAnewIsReadFromItsStart() {
        land(MARCH_7);
        Topic anew = new Topic().append(MOVED_TO_MARCH_9);

        LandingFixture.landing(
                        database,
                        io.barrelhead.transform.fixtures.Records.WINERY,
                        new LandingFixture.FixedTopicId("topic-2"))
                .land(anew.all());

        assertThat(database.row("select version::text from raw.commerce7_order"))
                .isEqualTo("{2}");
        assertThat(database.row("select count(*), sum(next_offset) from transform.partition_offset"))
                .isEqualTo("2|2");
    }

    @Test
    void missingMessagesShowAsAMismatch() {
        topic.append(MARCH_7, MOVED_TO_MARCH_9, order("o-2", 1, "2026-03-08T20:00:00Z"));
        Landing landing = LandingFixture.landing(database);

        landing.land(topic.all().subList(0, 1));
        landing.land(topic.from(2));

        assertThat(accounts(database)).isEqualTo("landed 2, superseded 0, duplicate 0, dead 0, off 1");
        assertThat(new AccountingCheck(new Transactions(database.pool())).imbalances())
                .extracting(Imbalance::toString)
                .containsExactly(
                        "partition 0 of topic topic-1: of 3 messages 2 landed, 0 were superseded, 0 duplicate, 0 dead-lettered: 1 off");
    }

    @Test
    void whereEveryMessageIsAccountedForTheCheckIsSilent() {
        land(MARCH_7, MOVED_TO_MARCH_9, MARCH_7);

        assertThat(new AccountingCheck(new Transactions(database.pool())).imbalances())
                .isEmpty();
    }

    @Test
    void aDeletedRecordStaysAsAVersionAndMarksItsDay() {
        land(MARCH_7);
        publishAll();

        land(deleted(MARCH_7, 3));

        assertThat(database.row("select deleted, occurred_on from raw.commerce7_order"))
                .isEqualTo("true|null");
        assertThat(days()).isEqualTo("2026-03-07");
    }

    @Test
    void aDeletionOutdoesTheRecordAsItWasAndGivesWayToItsNextChange() {
        RecordReceived gone = deleted(MARCH_7, SourceVersion.of(1L, 1L));
        land(MARCH_7);
        publishAll();

        land(gone, MARCH_7, gone);
        assertThat(database.row("select deleted from raw.commerce7_order")).isEqualTo("true");
        assertThat(days()).isEqualTo("2026-03-07");
        publishAll();

        land(MOVED_TO_MARCH_9, gone);
        assertThat(database.row("select deleted, occurred_on from raw.commerce7_order"))
                .isEqualTo("false|2026-03-09");
        assertThat(days()).isEqualTo("2026-03-09");
        assertThat(accounts(database)).isEqualTo("landed 3, superseded 2, duplicate 1, dead 0, off 0");
    }

    @Test
    void aDeletionOfWhatNeverCameKeepsAnOlderVersionOut() {
        land(deleted(MARCH_7, SourceVersion.of(5L, 1L)), MARCH_7);

        assertThat(database.row("select deleted from raw.commerce7_order")).isEqualTo("true");
        assertThat(days()).isEmpty();
    }

    @Test
    void aMembershipMarksItsFirstAndItsLastDay() {
        land(
                commerce7(
                        "club_membership",
                        "m-1",
                        1,
                        "{\"id\":\"m-1\",\"signupDate\":\"2025-01-02T20:00:00Z\",\"cancelDate\":\"2026-02-03T20:00:00+01:00\"}"));

        assertThat(days()).isEqualTo("2025-01-02, 2026-02-03");
    }

    @Test
    void aReservationGoesByItsOwnZoneAndNumbersMayBeText() {
        land(reservation("r-1", 1, """
                {"id":4130000000000001,"serviceDateTimestamp":"1772919000000","partySize":"4",
                 "business":{"timeZone":"Europe/Berlin","currencyCode":"USD"},"experience":{"posSku":"CAVE"}}"""));

        assertThat(database.row("select occurred_on, pos_sku from raw.tock_reservation"))
                .isEqualTo("2026-03-07|CAVE");
    }

    @Test
    void recordsThatDescribeMarkTheirStreamAndNoDay() {
        land(commerce7("customer", "c-1", 1, "{\"id\":\"c-1\",\"createdAt\":\"2026-03-07T20:00:00Z\"}"));

        assertThat(days()).isEmpty();
        assertThat(database.rows("select stream, seq > done_seq from transform.changed_stream"))
                .containsExactly("commerce7_customer|true");
    }

    @Test
    void theDaysOfWebhooksAndOfShortRunsAreLiveThoseOfWalksAreNot() {
        land(through(null, order("o-1", 1, "2026-03-01T20:00:00Z")));
        land(many(SHORT, LandingFixture.LIVE_RECORDS, "2026-03-02T20:00:00Z"));
        land(many(WALK, LandingFixture.LIVE_RECORDS + 1, "2026-03-03T20:00:00Z"));
        land(through(WALK, order("o-2", 1, "2026-03-04T20:00:00Z")));

        assertThat(live())
                .containsExactly("2026-03-01|true", "2026-03-02|true", "2026-03-03|false", "2026-03-04|false");
    }

    @Test
    void aDayStaysLiveUntilItIsPublishedWhateverAWalkBringsToIt() {
        land(many(WALK, LandingFixture.LIVE_RECORDS + 1, "2026-03-03T20:00:00Z"));
        land(through(null, order("sale", 1, "2026-03-03T20:00:00Z")));
        land(through(WALK, order("o-2", 1, "2026-03-03T21:00:00Z")));
        assertThat(live()).containsExactly("2026-03-03|true");
        publishAll();

        land(through(WALK, order("o-3", 1, "2026-03-03T21:00:00Z")));

        assertThat(live()).containsExactly("2026-03-03|false");
    }

    @Test
    void aRecordThatAWalkMovesMakesBothItsDaysLive() {
        land(many(WALK, LandingFixture.LIVE_RECORDS + 1, "2026-03-03T20:00:00Z"));
        publishAll();

        land(
                through(WALK, order("0", 2, "2026-03-05T20:00:00Z")),
                through(WALK, order("1", 2, "2026-03-03T21:00:00Z")));
        assertThat(live()).containsExactly("2026-03-03|true", "2026-03-05|true");
        publishAll();

        land(through(WALK, order("1", 3, "2026-03-03T22:00:00Z")));
        assertThat(live()).containsExactly("2026-03-03|false");
    }

    private static RecordReceived[] many(RunId run, int count, String paidAt) {
        return IntStream.range(0, count)
                .mapToObj(i -> through(run, order(run.equals(WALK) ? "" + i : "s-" + i, 1, paidAt)))
                .toArray(RecordReceived[]::new);
    }

    private List<String> live() {
        return database.rows("select day, live from transform.pending_day order by day");
    }

    private void land(RecordReceived... events) {
        int before = topic.size();
        LandingFixture.landing(database).land(topic.append(events).from(before));
    }

    private void publishAll() {
        database.execute("update transform.changed_day set done_seq = seq");
    }

    private String days() {
        return String.join(", ", database.rows("select day from transform.pending_day order by day"));
    }
}
