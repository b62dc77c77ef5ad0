package io.barrelhead.ingest.relay;

import static io.barrelhead.ingest.db.Tables.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.ingest.testing.Http;
import io.barrelhead.ingest.testing.Http.Answer;
import io.barrelhead.ingest.testing.SourceServer;
import io.barrelhead.ingest.testing.TestIngest;
import io.barrelhead.ingest.testing.Topic;
import io.barrelhead.ingest.testing.Webhooks;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// reliability.md, 3.2.
class OutageIT {

    private static final int BURST = 2_000;
    private static final String NOWHERE = "--spring.kafka.producer.bootstrap-servers=127.0.0.1:1";

    private final TestPostgres database = TestPostgres.database();
    private final SourceServer source = new SourceServer();

    // the role is the whole server's: whatever fails here must not lock out what comes after
    @AfterEach
    void giveTheDatabaseBack() throws SQLException {
        takeTheDatabaseAway(false);
    }

    @Test
    void takesWebhooksWithoutABrokerAndHandsThemOnAfterARestart() {
        try (TestIngest ingest = TestIngest.start(database, source, NOWHERE)) {
            Webhooks webhooks = new Webhooks(new Http(ingest.url()));
            for (int i = 0; i < 20; i++) {
                assertThat(webhooks.commerce7(order("b-" + i)).status()).isEqualTo(200);
            }
            assertThat(unsettled(ingest)).isEqualTo(20);
        }

        try (Topic records = new Topic(Topics.RECORDS);
                TestIngest ingest = TestIngest.start(database, source)) {
            await().until(() -> unsettled(ingest), waiting -> waiting == 0);
            await().untilAsserted(() ->
                    assertThat(ids(records)).contains("b-0", "b-19").hasSize(20));
        }
    }

    @Test
    void handsEachOneOnWhenTwoReplicasShareTheInbox() throws Exception {
        try (Topic records = new Topic(Topics.RECORDS);
                TestIngest one = TestIngest.start(database, source);
                TestIngest other = TestIngest.start(database, source)) {
            one.bean(DSLContext.class).execute("""
                    insert into ingest.inbox (connection_id, origin, body, size, sha256, received_at)
                    select 'shop', 'webhook', body, length(body), sha256(body), now()
                    from (select convert_to(replace('%s', '#', n::text), 'UTF8') as body
                          from generate_series(1, %d) as n) as made""".formatted(order("r-#"), BURST));

            await().until(() -> unsettled(one), waiting -> waiting == 0);

            await().untilAsserted(() -> assertThat(ids(records)).hasSize(BURST));
            assertThat(unsettled(other)).isZero();
        }
    }

    @Test
    void acknowledgesNothingThatIsNotStoredWhileTheDatabaseComesAndGoes() throws Exception {
        try (TestIngest ingest = TestIngest.start(database, source)) {
            Http http = new Http(ingest.url());
            ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
            ConcurrentLinkedQueue<Answer> refused = new ConcurrentLinkedQueue<>();
            AtomicBoolean over = new AtomicBoolean();
            List<Thread> senders = send(http, acknowledged, refused, over);

            await().until(() -> acknowledged.size() > 50);
            takeTheDatabaseAway(true);
            await().until(() -> refused.size() > 5);
            takeTheDatabaseAway(false);
            int before = acknowledged.size();
            await().until(() -> acknowledged.size() > before + 50);
            over.set(true);
            for (Thread sender : senders) {
                sender.join();
            }

            assertThat(refused).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.retryAfter()).isEqualTo("10");
            });
            assertThat(stored(ingest)).containsAll(acknowledged);
        }
    }

    private static List<Thread> send(
            Http http,
            ConcurrentLinkedQueue<String> acknowledged,
            ConcurrentLinkedQueue<Answer> refused,
            AtomicBoolean over) {
        AtomicInteger next = new AtomicInteger();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            senders.add(Thread.startVirtualThread(() -> {
                while (!over.get()) {
                    String id = "d-" + next.incrementAndGet();
                    Answer answer = new Webhooks(http).commerce7(order(id));
                    if (answer.status() == 200) {
                        acknowledged.add(id);
                    } else {
                        refused.add(answer);
                    }
                }
            }));
        }
        return senders;
    }

    private void takeTheDatabaseAway(boolean away) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role barrelhead_ingest " + (away ? "nologin" : "login"));
            if (away) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where usename = 'barrelhead_ingest' and datname = current_database()");
            }
        }
    }

    private static int unsettled(TestIngest ingest) {
        return ingest.bean(DSLContext.class).fetchCount(INBOX, INBOX.STATE.ne("settled"));
    }

    private static Set<String> stored(TestIngest ingest) {
        return ingest.bean(DSLContext.class).select(INBOX.RECORD_ID).from(INBOX).fetchSet(INBOX.RECORD_ID);
    }

    private static Set<String> ids(Topic records) {
        Set<String> ids = new HashSet<>();
        records.events(RecordReceived.class)
                .forEach(received -> ids.add(received.record().recordId()));
        return ids;
    }

    private static String order(String id) {
        return Webhooks.body(
                "Order", "Update", "{\"id\":\"%s\",\"updatedAt\":\"2026-03-07T21:14:09.120Z\"}".formatted(id));
    }
}
