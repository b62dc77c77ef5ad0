package io.barrelhead.deploy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.deploy.oracle.adversary.AdversarialRecords;
import io.barrelhead.deploy.sandbox.records.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FaultsTests {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-09T10:00:00Z"));
    private static final String ORDERS = "/order?cursor=";

    private SandboxServer sandbox;
    private SandboxClient client;
    private String tenant;

    @BeforeEach
    void start() throws IOException {
        sandbox = SandboxServer.start(AdversarialRecords.of(1, 200), 0, CLOCK);
        client = new SandboxClient(sandbox);
        tenant = sandbox.connectionsYaml()
                .lines()
                .filter(line -> line.strip().startsWith("tenant:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"too_many, 429, ''", "retry_after, 429, 1", "html, 200, ''"})
    void answersWithWhatWasAskedFor(String fault, int status, String retryAfter) {
        client.post("/sandbox/faults?seed=3&" + fault + "=1000");

        HttpResponse<String> answer = client.commerce7(tenant, ORDERS + "start");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After").orElse("")).isEqualTo(retryAfter);
        assertThatThrownBy(() -> Json.parse(answer.body()).path("orders").get(0).path("id"))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void breaksTheConnectionWithinABody() {
        client.post("/sandbox/faults?cut_body=1000");

        assertThatThrownBy(() -> client.commerce7(tenant, ORDERS + "start")).hasMessageContaining("received");
    }

    @Test
    void endsABodyEarlyAndSaysThatItIsWhole() {
        String whole = client.commerce7(tenant, ORDERS + "start").body();
        client.post("/sandbox/faults?short_body=1000");

        String body = client.commerce7(tenant, ORDERS + "start").body();

        assertThat(whole).startsWith(body).hasSizeGreaterThan(body.length());
    }

    @Test
    void repeatsAndForgetsCursors() {
        String next =
                client.commerce7Json(tenant, ORDERS + "start").path("cursor").asString();
        client.post("/sandbox/faults?repeated_cursor=1000");
        assertThat(client.commerce7Json(tenant, ORDERS + next).path("cursor").asString())
                .isEqualTo(next);

        client.post("/sandbox/faults?expired_cursor=1000");
        assertThat(client.commerce7(tenant, ORDERS + next).statusCode()).isIn(400, 410);
        assertThat(client.commerce7(tenant, ORDERS + "start").statusCode()).isEqualTo(200);
    }

    @Test
    void losesNoRecordWhereItDoublesAndShufflesThem() {
        JsonNode honest = client.commerce7Json(tenant, ORDERS + "start").path("orders");
        client.post("/sandbox/faults?duplicates=1000");
        JsonNode doubled = client.commerce7Json(tenant, ORDERS + "start").path("orders");
        client.post("/sandbox/faults?out_of_order=1000");
        JsonNode shuffled = client.commerce7Json(tenant, ORDERS + "start").path("orders");
        client.post("/sandbox/faults?malformed_row=1000");
        JsonNode malformed = client.commerce7Json(tenant, ORDERS + "start").path("orders");

        assertThat(doubled.size()).isGreaterThan(honest.size());
        assertThat(rows(doubled)).isEqualTo(rows(honest));
        assertThat(shuffled.valueStream().toList())
                .isNotEqualTo(honest.valueStream().toList())
                .containsExactlyInAnyOrderElementsOf(honest);
        assertThat(malformed.size()).isEqualTo(honest.size() + 1);
        assertThat(rows(malformed)).containsAll(rows(honest));
    }

    @Test
    void makesTheSameFaultsForTheSameSeedAndCountsThem() {
        List<Integer> first = statuses(7);
        String counted = client.get("/sandbox/faults", request -> request).body();

        assertThat(statuses(7)).isEqualTo(first).contains(200, 429);
        assertThat(statuses(8)).isNotEqualTo(first);
        assertThat(Json.parse(counted).path("done").path("too_many").asInt())
                .isEqualTo((int) first.stream().filter(status -> status == 429).count());
    }

    @Test
    void behavesAgainWhenItIsTold() {
        client.post("/sandbox/faults?server_error=1000");
        sandbox.faults().end();

        assertThat(client.commerce7(tenant, ORDERS + "start").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"too_mny=5, too_mny", "html=1001, 0 to 1000", "html=some, 0 to 1000", "seed=x, x"})
    void saysWhatIsWrongWithAWish(String query, String detail) {
        HttpResponse<String> answer = client.post("/sandbox/faults?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(detail);
    }

    private List<Integer> statuses(long seed) {
        client.post("/sandbox/faults?too_many=300&seed=" + seed);
        List<Integer> statuses = new ArrayList<>();
        for (int request = 0; request < 40; request++) {
            statuses.add(client.commerce7(tenant, ORDERS + "start").statusCode());
        }
        return statuses;
    }

    private static Set<JsonNode> rows(JsonNode array) {
        Set<JsonNode> rows = new HashSet<>();
        array.forEach(rows::add);
        return rows;
    }
}
