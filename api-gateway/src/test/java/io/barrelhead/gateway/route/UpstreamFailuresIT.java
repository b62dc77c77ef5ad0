package io.barrelhead.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.gateway.testing.Answer;
import io.barrelhead.gateway.testing.TestGateway;
import io.barrelhead.gateway.testing.Upstream.Reply;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpstreamFailuresIT {

    private final TestGateway gateway =
            TestGateway.start(TestPostgres.database(), Map.of("spring.http.clients.read-timeout", "400ms"));
    private final String key = gateway.key("operator");

    @AfterAll
    void stops() {
        gateway.close();
    }

    @Test
    void namesTheServiceThatIsDown() {
        gateway.transform.close();
        Answer answer = gateway.get("/api/v1/freshness", key);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo("service-down");
        assertThat(answer.detail()).startsWith("transform-service is down or starting.");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.body()).doesNotContain("127.0.0.1", "Exception");
    }

    @Test
    void doesNotWaitForEver() {
        CountDownLatch never = new CountDownLatch(1);
        gateway.kpi.reply("/api/v1/entities", asked -> {
            await(never);
            return Reply.json("{}");
        });
        Answer answer = gateway.get("/api/v1/entities", key);
        never.countDown();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("service-slow");
    }

    @Test
    void hidesTheInsidesOfABrokenService() {
        gateway.kpi.reply(
                "/api/v1/kpis", new Reply(500, Map.of("Content-Type", "text/html"), "<pre>java.lang.Oops at X</pre>"));
        Answer answer = gateway.get("/api/v1/kpis", key);
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.detail()).startsWith("kpi-service failed");
        assertThat(answer.body()).doesNotContain("Oops");
    }

    @Test
    void passesAServicesOwnProblemOn() {
        String problem = "{\"status\":503,\"detail\":\"no generation has been published yet\"}";
        gateway.kpi.reply(
                "/api/v1/dashboard", new Reply(503, Map.of("Content-Type", "application/problem+json"), problem));
        Answer answer = gateway.get("/api/v1/dashboard", key);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo(problem);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
