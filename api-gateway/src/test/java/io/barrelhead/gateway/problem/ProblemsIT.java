package io.barrelhead.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.gateway.testing.Answer;
import io.barrelhead.gateway.testing.RawHttp;
import io.barrelhead.gateway.testing.TestGateway;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsIT {

    private final TestGateway gateway = TestGateway.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1/kpis/",
                "/api/v2/kpis",
                "/error",
                "/actuator/health",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/index.html",
                "/webjars/swagger-ui/5.32.2/index.html"
            })
    void offersNothingThatIsNotListed(String path) {
        for (Answer answer :
                new Answer[] {gateway.send(gateway.anonymous(path)), gateway.get(path, gateway.adminKey())}) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.detail()).contains("/openapi.json");
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT,/api/v1/keys,'GET, HEAD, POST'", "OPTIONS,/api/v1/kpis,'GET, HEAD'", "POST,/,'GET, HEAD'"})
    void namesTheMethodsThatAreOffered(String method, String path, String allow) {
        Answer answer = gateway.send(gateway.anonymous(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allow);
        assertThat(answer.problem()).isEqualTo("wrong-method");
    }

    @Test
    void refusesABodyThatIsNotJson() {
        Answer answer = gateway.send(gateway.request("/api/v1/keys", gateway.adminKey())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=x&role=admin")));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void namesTheRoleThatIsNeeded() {
        Answer answer = gateway.get("/api/v1/connections", gateway.key("viewer"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.detail()).startsWith("This needs the role operator; your key has viewer.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE / HTTP/1.1",
                "GET //api/v1/kpis HTTP/1.1",
                "GET /api/v1/kpis;x=1 HTTP/1.1",
                "GET /css/%2e%2e/application.yml HTTP/1.1",
                "GET /api/v1/kpis%2f HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "FOO / HTTP/1.1"
            })
    void refusesWhatBreaksTheRulesOfHttpWithoutSayingWhatItRuns(String requestLine) {
        String answer = RawHttp.ask(gateway.uri("/"), requestLine);
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "<html", "org.spring");
        assertThat(answer).contains("application/problem+json");
    }

    @Test
    void tellsBrowsersToBeStrict() {
        Answer page = gateway.send(gateway.anonymous("/"));
        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Set-Cookie")).isEmpty();
        Answer foreign = gateway.send(gateway.anonymous("/api/v1/kpis").header("Origin", "https://evil.example"));
        assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(foreign.header("Cache-Control")).contains("no-store");
    }

    @Test
    void answersProbesOnTheManagementPortOnly() {
        assertThat(gateway.management("/actuator/health/readiness")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(gateway.management("/actuator/prometheus").body()).contains("barrelhead_gateway_refusals_total");
        assertThat(gateway.management("/actuator/env").status()).isEqualTo(404);
    }
}
