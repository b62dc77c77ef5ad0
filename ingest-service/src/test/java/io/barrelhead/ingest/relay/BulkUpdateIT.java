package io.barrelhead.ingest.relay;

import static io.barrelhead.ingest.db.Tables.INBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.ingest.testing.RunningIngest;
import io.barrelhead.ingest.testing.SourceServer.Reply;
import io.barrelhead.ingest.testing.SourceServer.Request;
import io.barrelhead.ingest.testing.Webhooks;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkUpdateIT extends RunningIngest {

    private final Webhooks webhooks = new Webhooks(http);
    private final DSLContext db = ingest.bean(DSLContext.class);

    @Test
    void walksTheListThatItNamesWithTheConnectionsOwnLogin() {
        SOURCE.answer(
                "/v1/customer",
                request -> Reply.json(
                        request.parameter("cursor").equals("start")
                                ? "{\"customers\":[{\"id\":\"bulk-1\"}],\"cursor\":\"next\"}"
                                : "{\"customers\":[{\"id\":\"bulk-2\"}]}"));

        assertThat(bulk(SOURCE.url() + "/v1/customer?tagId=b098&cursor=start")).isEqualTo(200);

        awaitSettled();
        await().untilAsserted(() -> assertThat(records.events(RecordReceived.class))
                .extracting(received -> received.record().toString())
                .contains("shop/customer/bulk-1", "shop/customer/bulk-2"));
        assertThat(SOURCE.requests("/v1/customer")).hasSize(2).allSatisfy(request -> {
            assertThat(request.parameter("tagId")).isEqualTo("b098");
            assertThat(request.headers())
                    .containsEntry("tenant", "example-estate")
                    .containsEntry("authorization", "Basic YXBwOmh1c2gtYXBwLXNlY3JldA==");
        });
    }

    @Test
    void isWalkedAgainUntilTheSourceAnswers() {
        AtomicInteger asked = new AtomicInteger();
        SOURCE.answer(
                "/v1/customer",
                request -> asked.incrementAndGet() <= 3
                        ? Reply.status(500)
                        : Reply.json("{\"customers\":[{\"id\":\"late\"}]}"));

        bulk(SOURCE.url() + "/v1/customer?tagId=late&cursor=start");

        awaitSettled();
        assertThat(asked.get()).isEqualTo(4);
    }

    @Test
    void becomesADeadLetterWhenTheSourceDoesNotServeTheList() {
        SOURCE.answer("/v1/customer", request -> Reply.status(400));

        bulk(SOURCE.url() + "/v1/customer?tagId=gone&cursor=start");

        awaitSettled();
        awaitUnread("tagId=gone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/v1/customer?tagId=foreign&cursor=start",
                "http://localhost/v1/customer?tagId=foreign",
                "http://hook:hush@127.0.0.1/v1/customer?tagId=foreign",
                "http://169.254.169.254/v1/customer?tagId=foreign",
                "http://2130706433/v1/customer?tagId=foreign",
                "https://example.net/v1/customer?tagId=foreign"
            })
    void becomesADeadLetterWhenItNamesAForeignAddress(String url) {
        assertThat(bulk(url)).isEqualTo(200);

        awaitSettled();
        awaitUnread(url);
        assertThat(SOURCE.requests("/v1/customer")).extracting(Request::url).isEmpty();
    }

    private int bulk(String url) {
        return webhooks.commerce7(Webhooks.body("Customer", "Bulk Update", "{\"callbackUrl\":\"%s\"}".formatted(url)))
                .status();
    }

    private void awaitSettled() {
        await().until(() -> db.fetchCount(INBOX, INBOX.STATE.ne("settled")), waiting -> waiting == 0);
    }

    private void awaitUnread(String text) {
        await().untilAsserted(() -> assertThat(records.events(RecordReceived.class))
                .anySatisfy(unread -> {
                    assertThat(unread.record().toString()).startsWith("shop/webhook/unidentified-");
                    assertThat(new String(unread.body())).contains(text);
                }));
    }
}
