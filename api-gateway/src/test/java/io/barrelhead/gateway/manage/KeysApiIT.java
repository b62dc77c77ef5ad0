package io.barrelhead.gateway.manage;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.gateway.testing.Answer;
import io.barrelhead.gateway.testing.Sql;
import io.barrelhead.gateway.testing.TestGateway;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysApiIT {

    private final TestGateway gateway = TestGateway.shared();

    @Test
    void showsTheSecretOnceAndKeepsItsHashOnly() {
        Answer made = post("{\"name\":\"till\",\"role\":\"viewer\",\"entities\":[\"estate\"]}");
        assertThat(made.status()).isEqualTo(201);
        String secret = made.json().get("key").asString().substring(12);
        assertThat(secret).hasSize(43).matches("[0-9A-Za-z]+");
        assertThat(list("?limit=500").body()).contains(id(made)).doesNotContain(secret);
        assertThat(Sql.texts(gateway.database, "select k::text from gateway.api_key k"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret));
        assertThat(Sql.texts(gateway.database, "select a::text from gateway.audit_log a"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret));
    }

    @Test
    void revokesAtOnceOnTheSameReplica() {
        Answer made = post("{\"name\":\"till\",\"role\":\"viewer\"}");
        String key = made.json().get("key").asString();
        assertThat(gateway.get("/api/v1/kpis", key).status()).isEqualTo(200);
        assertThat(delete(id(made)).status()).isEqualTo(204);
        assertThat(gateway.get("/api/v1/kpis", key).problem()).isEqualTo("unknown-key");
        assertThat(delete(id(made)).status()).isEqualTo(204);
    }

    @Test
    void keepsTheLastAdminKey() {
        String first = gateway.adminKey().substring(3, 11);
        Answer refused = delete(first);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("last-admin-key");
    }

    @Test
    void listsNewestFirstInPages() {
        String older = id(post("{\"name\":\"older\",\"role\":\"viewer\"}"));
        String newer = id(post("{\"name\":\"newer\",\"role\":\"viewer\"}"));
        Answer page = list("?limit=1");
        assertThat(page.json().at("/items/0/id").asString()).isEqualTo(newer);
        String next = page.json().get("next").asString();
        assertThat(list("?limit=1&cursor=" + next).json().at("/items/0/id").asString())
                .isEqualTo(older);
        assertThat(list("?limit=500").json().get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"role":"viewer"}                                       | needs a name
                    {"name":"x"}                                            | needs a name and a role
                    {"name":"","role":"viewer"}                             | 1 to 100 characters
                    {"name":"x","role":"owner"}                             | viewer, operator or admin
                    {"name":"x","role":"viewer","rank":1}                   | Unknown field 'rank'
                    {"name":"x","role":"viewer","entities":["ALL"]}         | leave them out
                    {"name":"x","role":"operator","entities":["estate"]}    | only a viewer's key
                    {"name":"x","role":"viewer","expires_at":"2020-01-01T00:00:00Z"} | in the past
                    {"name":"x","role":"viewer","expires_at":"tomorrow"}    | wrong type
                    {"name":                                                | not JSON
                    """)
    void saysWhatIsWrongWithANewKey(String body, String why) {
        Answer refused = post(body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.detail()).contains(why).doesNotContain("io.barrelhead", "tools.jackson");
    }

    @ParameterizedTest
    @CsvSource({"?limit=0,bad-limit", "?limit=501,bad-limit", "?cursor=x,bad-cursor"})
    void refusesAPageThatIsNone(String query, String problem) {
        assertThat(list(query).problem()).isEqualTo(problem);
    }

    private Answer post(String body) {
        return gateway.send(gateway.request("/api/v1/keys", gateway.adminKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer delete(String id) {
        return gateway.send(
                gateway.request("/api/v1/keys/" + id, gateway.adminKey()).DELETE());
    }

    private Answer list(String query) {
        return gateway.get("/api/v1/keys" + query, gateway.adminKey());
    }

    private static String id(Answer made) {
        return made.json().get("id").asString();
    }
}
