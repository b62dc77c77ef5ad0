package io.barrelhead.ingest.inbox;

import static io.barrelhead.ingest.db.Tables.INBOX;
import static io.barrelhead.ingest.db.Tables.SCHEDULED_TASKS;
import static io.barrelhead.ingest.db.Tables.SEND_LOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.ingest.testing.RunningIngest;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class UpkeepIT extends RunningIngest {

    private final DSLContext db = ingest.bean(DSLContext.class);

    @Test
    void readsBackWhatCommerce7CouldNotSend() {
        SOURCE.answer("/v1/web-hook-log", """
                {"webHookLogs":[
                 {"id":"l1","object":"Order","action":"Update","isSuccess":false,"createdAt":"2026-03-07T10:00:00.000Z",
                  "payload":{"id":"missed","updatedAt":"2026-03-07T09:59:59.000Z"}},
                 {"id":"l2","object":"Order","action":"Delete","isSuccess":false,"createdAt":"2026-03-07T10:00:00.000Z",
                  "payload":{"id":"gone"}},
                 {"id":"l3","object":"Cart","action":"Update","isSuccess":false,"payload":{"id":"c"}}],"total":3}""");

        runNow("read-send-logs");
        await().until(() -> received("send-log"), List.of("missed", "gone")::equals);
        runNow("read-send-logs");
        await().until(() -> SOURCE.requests("/v1/web-hook-log").size() > 1);

        await().untilAsserted(() -> assertThat(records.events(RecordReceived.class))
                .anySatisfy(missed -> assertThat(missed.record()).hasToString("shop/order/missed"))
                .anySatisfy(gone -> {
                    assertThat(gone.deleted()).isTrue();
                    assertThat(gone.version()).isEqualTo(SourceVersion.of(1_772_877_600_000_000L, 1L));
                }));
        assertThat(received("send-log")).containsExactly("missed", "gone");
        assertThat(db.fetchCount(SEND_LOG)).isEqualTo(1);
    }

    @Test
    void forgetsWhatWasHandedOnLongAgoButNotTheLatest() {
        insert("old", "settled", 8);
        insert("waiting", "queued", 9);
        insert("young", "settled", 6);
        insert("latest", "settled", 8);

        runNow("clear-inbox");

        await().until(() -> received("webhook"), List.of("waiting", "young", "latest")::equals);
    }

    private void insert(String id, String state, int daysAgo) {
        db.execute("""
                insert into ingest.inbox
                    (connection_id, origin, record_id, body, size, sha256, received_at, state, settled_at)
                values ('other-shop', 'webhook', {0}, '', 0, '', now(), {1},
                    case when {1} = 'settled' then now() - {2} * interval '1 day' end)""", id, state, daysAgo);
    }

    private List<String> received(String origin) {
        return db.select(INBOX.RECORD_ID)
                .from(INBOX)
                .where(INBOX.ORIGIN.eq(origin))
                .orderBy(INBOX.ID)
                .fetch(INBOX.RECORD_ID);
    }

    private void runNow(String task) {
        await().until(() -> db.update(SCHEDULED_TASKS)
                        .set(SCHEDULED_TASKS.EXECUTION_TIME, OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                        .where(SCHEDULED_TASKS.TASK_NAME.eq(task))
                        .and(SCHEDULED_TASKS.PICKED.isFalse())
                        .execute()
                == 1);
    }
}
