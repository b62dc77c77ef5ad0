package io.barrelhead.ingest.receive;

import static io.barrelhead.ingest.db.Tables.INBOX;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.ingest.testing.Http;
import io.barrelhead.ingest.testing.Http.Answer;
import io.barrelhead.ingest.testing.RunningIngest;
import io.barrelhead.ingest.testing.Webhooks;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WebhookIT extends RunningIngest {

    private final Webhooks webhooks = new Webhooks(http);
    private final DSLContext db = ingest.bean(DSLContext.class);

    @Test
    void handsOnTheRecordWithTheSourcesOwnBytes() {
        String order =
                "{ \"id\":\"w-bytes\", \"updatedAt\":\"2026-03-04T18:22:07.113Z\",\t\"x\":1, \"x\":2, \"ü\":\"🍷\" }";

        assertThat(webhooks.commerce7(Webhooks.body("Order", "Update", order)).status())
                .isEqualTo(200);

        RecordReceived received = record("w-bytes");
        assertThat(new String(received.body(), UTF_8)).isEqualTo(order);
        assertThat(received.record()).hasToString("shop/order/w-bytes");
        assertThat(received.version()).isEqualTo(SourceVersion.of(1_772_648_527_113_000L));
        assertThat(received.run()).isNull();
        assertThat(received.deleted()).isFalse();
        await().until(() -> states("w-bytes"), List.of("settled")::equals);
    }

    @Test
    void handsOnAReservationOfTock() {
        webhooks.tock(
                "{\"reservation\":{\"id\":\"w-413\",\"sequenceId\":3,\"versionId\":\"4\",\"business\":{\"id\":\"707\"}}}");

        RecordReceived received = record("w-413");
        assertThat(received.record()).hasToString("visits/reservation/w-413");
        assertThat(received.version()).isEqualTo(SourceVersion.of(3L, 4L, 0L));
    }

    @Test
    void keepsTheSameBytesOnce() {
        String body =
                Webhooks.body("Order", "Update", "{\"id\":\"w-twice\",\"updatedAt\":\"2026-03-04T18:22:07.113Z\"}");
        double before = count("barrelhead_webhooks_duplicates_total", "connection=\"shop\"");

        for (int i = 0; i < 3; i++) {
            assertThat(webhooks.commerce7(body).status()).isEqualTo(200);
        }

        assertThat(states("w-twice")).hasSize(1);
        assertThat(count("barrelhead_webhooks_duplicates_total", "connection=\"shop\""))
                .isEqualTo(before + 2);
    }

    @Test
    void tellsASecondDeletionFromARepeatedOne() {
        String gone = Webhooks.body("Order", "Delete", "{\"id\":\"w-gone\"}");
        String back =
                Webhooks.body("Order", "Create", "{\"id\":\"w-gone\",\"updatedAt\":\"2026-03-04T18:22:07.113Z\"}");

        webhooks.commerce7(gone);
        webhooks.commerce7(gone);
        assertThat(states("w-gone")).hasSize(1);
        webhooks.commerce7(back);
        webhooks.commerce7(gone);
        webhooks.commerce7(gone);

        assertThat(states("w-gone")).hasSize(3);
        await().untilAsserted(() -> assertThat(recordsOf("w-gone"))
                .extracting(RecordReceived::deleted)
                .containsExactlyInAnyOrder(true, false, true));
        assertThat(recordsOf("w-gone"))
                .filteredOn(RecordReceived::deleted)
                .allSatisfy(
                        deleted -> assertThat(new String(deleted.body(), UTF_8)).isEqualTo(gone));
    }

    @Test
    void acknowledgesAndCountsWhatIsNotFollowed() {
        int before = db.fetchCount(INBOX);

        assertThat(webhooks.commerce7(Webhooks.body("Cart", "Update", "{\"id\":\"c1\"}"))
                        .status())
                .isEqualTo(200);
        assertThat(webhooks.tock("{\"id\":\"1\",\"business\":{\"id\":\"708\"}}").status())
                .isEqualTo(200);

        assertThat(db.fetchCount(INBOX)).isEqualTo(before);
        assertThat(count("barrelhead_webhooks_ignored_total", "what=\"Cart\"")).isPositive();
        assertThat(count("barrelhead_webhooks_ignored_total", "what=\"other business\""))
                .isPositive();
    }

    @Test
    void handsOnTheBytesOfWhatItCannotUnderstand() {
        String half = "{\"object\":\"Order\",\"action\":\"Upd";

        assertThat(webhooks.commerce7(half).status()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(records.events(RecordReceived.class))
                .anySatisfy(unread -> {
                    assertThat(unread.record().toString()).startsWith("shop/webhook/unidentified-");
                    assertThat(new String(unread.body(), UTF_8)).isEqualTo(half);
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "/webhooks/commerce7/shop, Authorization, Basic aG9vazp3cm9uZw==",
        "/webhooks/commerce7/shop, X-Nothing, x",
        "/webhooks/commerce7/other-shop, Authorization, Basic aG9vazpodXNoLWhvb2stcGFzc3dvcmQ=",
        "/webhooks/commerce7/nobody, Authorization, Basic aG9vazpodXNoLWhvb2stcGFzc3dvcmQ=",
        "/webhooks/commerce7/visits, X-Tock-Secret, hush-hook-secret",
        "/webhooks/tock/shop, Authorization, Basic aG9vazpodXNoLWhvb2stcGFzc3dvcmQ=",
        "/webhooks/tock/visits, X-Tock-Secret, hush-hook-secreT",
        "/webhooks/tock/nobody, X-Tock-Secret, hush-hook-secret"
    })
    void refusesEveryoneElseWithTheSameAnswer(String path, String header, String value) {
        int before = db.fetchCount(INBOX);

        Answer answer = http.post(path, Webhooks.body("Order", "Update", "{\"id\":\"x\"}"), header, value);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("detail").asString())
                .startsWith("this is not the secret of a connection of that name");
        assertThat(db.fetchCount(INBOX)).isEqualTo(before);
    }

    @Test
    void refusesAnotherTenantsWebHook() {
        String body = Webhooks.body("Order", "Update", "{\"id\":\"w-other\"}").replace("example-estate", "other");

        assertThat(webhooks.commerce7(body).status()).isEqualTo(401);

        assertThat(states("w-other")).isEmpty();
    }

    @Test
    void opensToNoMutationOfTheSecret() {
        Random random = new Random(20260307);
        int before = db.fetchCount(INBOX);
        String body = Webhooks.body("Order", "Update", "{\"id\":\"w-mutated\"}");

        for (int i = 0; i < 150; i++) {
            String login = visible(Mutations.of(Webhooks.LOGIN, random));
            String secret = visible(Mutations.of(Webhooks.SECRET, random));
            assertThat(http.post("/webhooks/commerce7/shop", body, "Authorization", login)
                            .status())
                    .as(login)
                    .isEqualTo(401);
            assertThat(http.post("/webhooks/tock/visits", body, Webhooks.HEADER, secret)
                            .status())
                    .as(secret)
                    .isEqualTo(401);
        }

        assertThat(db.fetchCount(INBOX)).isEqualTo(before);
    }

    // HTTP itself takes blanks at the ends off, and other bytes never arrive
    private static String visible(String mutated) {
        String sent = mutated.replaceAll("[^!-~ ]", "?").strip();
        return sent.equalsIgnoreCase(Webhooks.LOGIN) || sent.equals(Webhooks.SECRET) ? "wrong" : sent;
    }

    @Test
    void refusesWhatIsLargerThanTravels() {
        byte[] large = new byte[8 * 1024 * 1024 + 1];

        assertThat(webhooks.commerce7(large).status()).isEqualTo(413);
    }

    @Test
    void showsWhenAWebhookLastCame() {
        webhooks.commerce7(Webhooks.body("Club", "Update", "{\"id\":\"w-last\"}"));

        JsonNode items = http.get("/api/v1/connections").json().path("items");
        assertThat(items.get(0).path("last_webhook_at").asString()).endsWith("Z");
        assertThat(items.get(1).path("last_webhook_at").isNull()).isTrue();
        await().untilAsserted(() -> {
            assertThat(count("barrelhead_inbox_unpublished", "connection=\"shop\""))
                    .isZero();
            assertThat(count("barrelhead_inbox_oldest_age_seconds", "connection=\"shop\""))
                    .isZero();
        });
    }

    private RecordReceived record(String id) {
        await().until(() -> !recordsOf(id).isEmpty());
        return recordsOf(id).getFirst();
    }

    private List<RecordReceived> recordsOf(String id) {
        return records.events(RecordReceived.class).stream()
                .filter(received -> received.record().recordId().equals(id))
                .toList();
    }

    private List<String> states(String id) {
        return db.select(INBOX.STATE).from(INBOX).where(INBOX.RECORD_ID.eq(id)).fetch(INBOX.STATE);
    }

    private static double count(String metric, String tag) {
        return new Http(ingest.managementUrl())
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(metric + "{") && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
