package io.barrelhead.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.gateway.testing.Answer;
import io.barrelhead.gateway.testing.Sql;
import io.barrelhead.gateway.testing.TestGateway;
import io.barrelhead.gateway.testing.Upstream.Asked;
import io.barrelhead.gateway.testing.Upstream.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookForwardingIT {

    private static final String PATH = "/webhooks/commerce7/estate-shop";
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final Map<String, String> PROBLEM = Map.of("Content-Type", "application/problem+json");

    private final TestGateway gateway = TestGateway.start();

    @AfterAll
    void stops() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void handsTheBytesOnAsTheyCame(String type) {
        byte[] body = new byte[200_000];
        new Random(7).nextBytes(body);

        Answer answer = gateway.send(gateway.anonymous(PATH)
                .header("Content-Type", type)
                .header("Authorization", "Basic aG9vazpodXNo")
                .header("X-Tock-Secret", "hush")
                .header("X-Api-Key", "bh_none_none")
                .header("X-Barrelhead-Key", "forged")
                .header("Cookie", "a=b")
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.status()).isEqualTo(200);
        Asked asked = gateway.ingest.lastAsked();
        assertThat(asked.bytes()).isEqualTo(body);
        assertThat(asked.uri()).hasToString(PATH);
        assertThat(asked.header("Content-Type")).allMatch(value -> value.startsWith(type));
        assertThat(asked.header("Authorization")).containsExactly("Basic aG9vazpodXNo");
        assertThat(asked.header("X-Tock-Secret")).containsExactly("hush");
        assertThat(asked.header("X-Api-Key")).containsExactly("bh_none_none");
        assertThat(asked.header("X-Barrelhead-Key")).isEmpty();
        assertThat(asked.header("Cookie")).isEmpty();
    }

    @Test
    void takesABearerTokenForASecretOfTheConnectionAndForNoKey() {
        Answer answer = gateway.send(webhook().setHeader("Authorization", "Bearer bh_aaaaaaaa_wrong"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void handsOnTheWishToBeAskedAgain() {
        Map<String, String> headers = Map.of("Retry-After", "10", "Content-Type", "application/problem+json");
        gateway.ingest.reply("/webhooks/tock/estate-visits", new Reply(503, headers, "{}"));

        Answer answer =
                gateway.send(gateway.anonymous("/webhooks/tock/estate-visits").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
    }

    @Test
    void refusesWhatIsLargerThanTravelsAnnouncedOrNot() {
        byte[] large = new byte[LARGEST + 1];
        int asked = gateway.ingest.asked().size();

        assertThat(gateway.send(webhook().POST(BodyPublishers.ofByteArray(large)))
                        .status())
                .isEqualTo(413);
        assertThat(gateway.send(webhook().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))
                        .problem())
                .isEqualTo("body-too-large");
        assertThat(gateway.ingest.asked()).hasSize(asked);
        assertThat(gateway.send(webhook().POST(BodyPublishers.ofByteArray(new byte[LARGEST])))
                        .status())
                .isEqualTo(200);
        assertThat(gateway.ingest.lastAsked().bytes()).hasSize(LARGEST);
    }

    @Test
    void slowsDownWrongSecretsButNoSenderThatWasRightBefore() {
        Map<String, String> limit = Map.of("barrelhead.gateway.keys.failures-per-minute", "5");
        try (TestGateway strict = TestGateway.start(TestPostgres.database(), limit)) {
            strict.ingest.reply("/webhooks/commerce7/other-shop", new Reply(401, PROBLEM, "{}"));
            assertThat(send(strict, "estate-shop").status()).isEqualTo(200);
            for (int i = 0; i < 5; i++) {
                assertThat(send(strict, "other-shop").status()).isEqualTo(401);
            }

            Answer waits = send(strict, "other-shop");

            assertThat(waits.status()).isEqualTo(429);
            assertThat(waits.problem()).isEqualTo("too-many-wrong-keys");
            assertThat(Integer.parseInt(waits.header("Retry-After"))).isPositive();
            assertThat(strict.ingest.asked()).hasSize(6);
            assertThat(send(strict, "estate-shop").status()).isEqualTo(200);
            assertThat(strict.get("/api/v1/kpis", strict.adminKey()).status()).isEqualTo(200);
            await().until(
                            () -> Sql.number(
                                    strict.database,
                                    "select coalesce(sum(times), 0) from gateway.audit_log"
                                            + " where detail = 'wrong-webhook-secret'"),
                            written -> written == 5);
        }
    }

    private static Answer send(TestGateway gateway, String connection) {
        return gateway.send(gateway.anonymous("/webhooks/commerce7/" + connection)
                .header("Authorization", "Basic x")
                .POST(BodyPublishers.ofString("{}")));
    }

    private HttpRequest.Builder webhook() {
        return gateway.anonymous(PATH)
                .header("Authorization", "Basic aG9vazpodXNo")
                .POST(BodyPublishers.ofString("{}"));
    }
}
