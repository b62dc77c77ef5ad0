package io.barrelhead.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.gateway.testing.Answer;
import io.barrelhead.gateway.testing.TestGateway;
import io.barrelhead.gateway.testing.Upstream.Asked;
import io.barrelhead.gateway.testing.Upstream.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForwardingIT {

    private final TestGateway gateway = TestGateway.start();
    private final String operator = gateway.key("operator");
    private final String bound = gateway.key("viewer", ",\"entities\":[\"estate\",\"valley\"]");

    @AfterAll
    void stops() {
        gateway.close();
    }

    @Test
    void tellsTheServiceWhoAsksAndKeepsTheKeyToItself() {
        gateway.get("/api/v1/dashboard?entity=estate&as_of=2026-03-07", bound);
        Asked asked = gateway.kpi.lastAsked();
        assertThat(asked.uri()).hasToString("/api/v1/dashboard?entity=estate&as_of=2026-03-07");
        assertThat(asked.header("X-Barrelhead-Key")).containsExactly(bound.substring(3, 11));
        assertThat(asked.header("X-Barrelhead-Role")).containsExactly("viewer");
        assertThat(asked.header("X-Barrelhead-Entities")).containsExactly("estate,valley");
        assertThat(asked.headers().toString()).doesNotContain(bound.substring(12));
    }

    @Test
    void dropsForgedHeaders() {
        gateway.send(gateway.request("/api/v1/connections", operator)
                .header("X-Barrelhead-Role", "admin")
                .header("x-barrelhead-key", "forged")
                .header("X-BARRELHEAD-ENTITIES", "secret")
                .header("X-Barrelhead-Anything", "else")
                .header("X-Forwarded-For", "192.0.2.1")
                .header("Forwarded", "for=192.0.2.1")
                .header("Cookie", "a=b"));
        Asked asked = gateway.ingest.lastAsked();
        assertThat(asked.header("X-Barrelhead-Role")).containsExactly("operator");
        assertThat(asked.header("X-Barrelhead-Key")).containsExactly(operator.substring(3, 11));
        assertThat(asked.headers().toString().toLowerCase(Locale.ROOT))
                .doesNotContain("x-barrelhead-entities", "x-barrelhead-anything", "192.0.2.1", "cookie");
    }

    @Test
    void passesBodyAndIdempotencyKeyOnAndTheAnswerBack() {
        gateway.ingest.reply(
                "/api/v1/ingestions",
                new Reply(
                        202,
                        Map.of("Content-Type", "application/json", "Location", "/api/v1/ingestions/7"),
                        "{\"id\":\"7\"}"));
        Answer answer = gateway.send(gateway.request("/api/v1/ingestions", operator)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "once")
                .POST(BodyPublishers.ofString("{\"connection\":\"château\"}")));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/ingestions/7");
        assertThat(answer.body()).isEqualTo("{\"id\":\"7\"}");
        assertThat(gateway.ingest.lastAsked().body()).isEqualTo("{\"connection\":\"château\"}");
        assertThat(gateway.ingest.lastAsked().header("Idempotency-Key")).containsExactly("once");
    }

    @Test
    void letsAnUnchangedAnswerCostNothing() {
        gateway.kpi.reply(
                "/api/v1/dashboard",
                asked -> asked.header("If-None-Match").contains("\"v1\"")
                        ? new Reply(304, Map.of("ETag", "\"v1\""), "")
                        : new Reply(200, Map.of("ETag", "\"v1\"", "Content-Type", "application/json"), "{}"));
        assertThat(gateway.get("/api/v1/dashboard", operator).header("ETag")).isEqualTo("\"v1\"");
        Answer again =
                gateway.send(gateway.request("/api/v1/dashboard", operator).header("If-None-Match", "\"v1\""));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?entity=estate,200",
        "?entity=valley,200",
        "?entity=ALL,403",
        "?entity=other,403",
        "?entity=estate&entity=other,403",
        "?entity=%65state,200",
        "'?entity=estate,other',403"
    })
    void keepsABoundKeyToItsEntities(String query, int status) {
        Answer answer = gateway.get("/api/v1/kpis" + query, bound);
        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.detail()).contains("estate, valley");
        }
    }

    @Test
    void refusesABodyAboveOneMebibyteAnnouncedOrNot() {
        int asked = gateway.ingest.asked().size();
        byte[] large = new byte[1024 * 1024 + 1];
        assertThat(post(BodyPublishers.ofByteArray(large)).status()).isEqualTo(413);
        assertThat(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .problem())
                .isEqualTo("body-too-large");
        assertThat(gateway.ingest.asked()).hasSize(asked);
        assertThat(post(BodyPublishers.ofByteArray(new byte[1024 * 1024])).status())
                .isLessThan(300);
    }

    private Answer post(BodyPublisher body) {
        return gateway.send(gateway.request("/api/v1/ingestions", operator).POST(body));
    }
}
