package io.barrelhead.ingest.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.ConnectionStates;
import io.barrelhead.ingest.testing.Http;
import io.barrelhead.ingest.testing.RunningIngest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OperateIT extends RunningIngest {

    private static final String PATH = "/api/v1/ingestions";

    @Test
    void listsRunsNewestFirstPageByPage() {
        SOURCE.answer("/other/v1/order", "{\"orders\":[]}");
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asked.addFirst(ask("other-shop", "order", "full"));
        }

        JsonNode first = http.get(PATH + "?connection=other-shop&limit=2").json();
        JsonNode second = http.get(PATH + "?connection=other-shop&limit=2&cursor="
                        + first.path("next").asString())
                .json();

        assertThat(ids(first)).containsExactlyElementsOf(asked.subList(0, 2));
        assertThat(ids(second)).containsExactly(asked.get(2));
        assertThat(second.path("next").isNull()).isTrue();
        awaitState(asked.getFirst(), "completed");
        assertThat(ids(http.get(PATH + "?state=completed").json())).containsAll(asked);
    }

    @Test
    void showsARunAsPromised() {
        SOURCE.answer("/v1/club", "{\"clubs\":[{\"id\":\"a\"}],\"total\":1}");
        String run = ask("shop", "club", "full");
        awaitStreamState(run, "published");
        land(run);
        awaitState(run, "completed");

        JsonNode shown = run(run);
        assertThat(shown.propertyNames())
                .contains(
                        "id",
                        "connection",
                        "state",
                        "mode",
                        "requested_by",
                        "requested_at",
                        "started_at",
                        "finished_at",
                        "attempts",
                        "error",
                        "streams");
        assertThat(shown.path("mode").asString()).isEqualTo("full");
        assertThat(shown.path("error").isNull()).isTrue();
        assertThat(shown.path("requested_at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        JsonNode stream = shown.path("streams").get(0);
        assertThat(List.of("fetched", "published", "landed", "total"))
                .allSatisfy(count -> assertThat(stream.path(count).asLong()).isEqualTo(1));
        assertThat(stream.path("state").asString()).isEqualTo("completed");
        assertThat(new Http(ingest.managementUrl()).get("/actuator/prometheus").body())
                .containsPattern("barrelhead_ingest_records_published_total\\{.*stream=\"club\".*} 1.0");
    }

    @Test
    void showsHowTheConnectionsAre() {
        SOURCE.answer("/v1/product", "{\"products\":[]}");
        String run = ask("shop", "product", "full");
        awaitState(run, "completed");

        JsonNode items = http.get("/api/v1/connections").json().path("items");
        assertThat(items).hasSize(3);
        JsonNode shop = items.get(0);
        assertThat(shop.path("id").asString()).isEqualTo("shop");
        assertThat(shop.path("source").asString()).isEqualTo("commerce7");
        assertThat(shop.path("state").asString()).isEqualTo("healthy");
        assertThat(shop.path("last_run").path("id").asString()).isEqualTo(run);
        assertThat(shop.path("cursor_age_seconds").asLong(-1)).isNotNegative();
        assertThat(items.get(2).path("state").asString()).isEqualTo("idle");
        assertThat(items.toString()).doesNotContain("hush");
        assertThat(http.get("/api/v1/connections", "X-Barrelhead-Entities", "town")
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, 400, limit",
        "?limit=501, 400, 500",
        "?state=done, 400, completed",
        "?mode=partial, 400, records",
        "?connection=nobody, 400, other-shop",
        "?cursor=x, 400, cursor",
        "/no-run, 404, no-run",
        "/01a20148-83b7-73e9-918d-8f4fc487d347, 404, there is no run"
    })
    void saysWhatIsWrongWithAQuery(String query, int status, String detail) {
        Http.Answer answer = http.get(PATH + query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("detail").asString()).contains(detail);
    }

    @Test
    void listsRunsByModeAndByWhoAsked() {
        SOURCE.answer("/v1/customer", "{\"customers\":[]}");
        String body = "{\"connection\":\"shop\",\"streams\":[\"customer\"],\"mode\":\"%s\"}";
        String full = http.post(PATH, body.formatted("full"), "X-Barrelhead-Key", "auditor")
                .json()
                .path("id")
                .asString();
        String incremental = http.post(PATH, body.formatted("incremental"), "X-Barrelhead-Key", "auditor")
                .json()
                .path("id")
                .asString();

        assertThat(ids(http.get(PATH + "?requested_by=auditor").json())).containsExactly(incremental, full);
        assertThat(ids(http.get(PATH + "?requested_by=auditor&mode=full").json()))
                .containsExactly(full);
        awaitState(full, "completed");
        awaitState(incremental, "completed");
    }

    @Test
    void showsASourceThatIsLeftAlone() {
        Instant until = Instant.parse("2099-01-01T00:00:00Z");
        ConnectionStates states = ingest.bean(ConnectionStates.class);
        ConnectionId shop = new ConnectionId("other-shop");
        states.circuit(shop, until);
        states.hold(shop, until);
        states.hold(shop, until.minusSeconds(60));

        JsonNode shown = http.get("/api/v1/connections").json().path("items").get(1);

        assertThat(shown.path("state").asString()).isEqualTo("broken");
        assertThat(shown.path("circuit_open_until").asString()).isEqualTo(until.toString());
        assertThat(shown.path("throttled_until").asString()).isEqualTo(until.toString());
        assertThat(shown.path("reason").asString()).contains("left alone until " + until);
        states.circuit(shop, null);
        assertThat(http.get("/api/v1/connections")
                        .json()
                        .path("items")
                        .get(1)
                        .path("state")
                        .asString())
                .isEqualTo("throttled");
        // nobody waits that long for the tests that come after
        ingest.bean(DSLContext.class).execute("update ingest.connection_state set throttled_until = null");
    }

    @Test
    void letsAnalystsReadRunsAndNothingElse() throws Exception {
        SOURCE.answer("/v1/order", "{\"orders\":[]}");
        String run = ask("shop", "order", "full");
        awaitState(run, "completed");

        try (Connection analyst = database.connect("barrelhead_analyst");
                Statement statement = analyst.createStatement()) {
            ResultSet row = statement.executeQuery("""
                    select r.state, r.attempts, s.stream
                    from ingest.run_summary r join ingest.run_stream_summary s using (run_id)
                    where run_id = '%s'""".formatted(run));
            assertThat(row.next()).isTrue();
            assertThat(row.getString("state")).isEqualTo("completed");
            assertThat(row.getString("stream")).isEqualTo("order");
            assertThatThrownBy(() -> statement.executeQuery("select * from ingest.outbox"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void describesItsRoutesAndItself() {
        assertThat(http.get("/v3/api-docs").json().path("paths").propertyNames())
                .contains("/api/v1/ingestions", "/api/v1/ingestions/{id}", "/api/v1/connections", "/api/v1/schedules");
        Http management = new Http(ingest.managementUrl());
        await().until(() -> management.get("/actuator/health/readiness").status(), status -> status == 200);
        assertThat(management.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(management.get("/actuator/prometheus").body())
                .contains(
                        "barrelhead_ingest_runs{", "barrelhead_ingest_cursor_age_seconds{", "barrelhead_ingest_outbox");
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("items").forEach(run -> ids.add(run.path("id").asString()));
        return ids;
    }
}
