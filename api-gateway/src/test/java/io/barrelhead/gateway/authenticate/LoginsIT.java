package io.barrelhead.gateway.authenticate;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.testing.TestPostgres;
import io.barrelhead.gateway.keys.KeyId;
import io.barrelhead.gateway.testing.Answer;
import io.barrelhead.gateway.testing.Sql;
import io.barrelhead.gateway.testing.TestGateway;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginsIT {

    private static final String WRONG = "bh_aaaaaaaa_" + "0".repeat(43);
    private static final String ROUTE = "/api/v1/kpis";

    private final TestGateway gateway =
            TestGateway.start(TestPostgres.database(), Map.of("barrelhead.gateway.keys.failures-per-minute", "3"));

    @AfterEach
    void stops() {
        gateway.close();
    }

    @Test
    void tellsHowToSendAKey() {
        Answer answer = gateway.send(gateway.anonymous(ROUTE));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("no-api-key");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void takesAKeyFromEitherHeaderButNotFromTheAddress() {
        String key = gateway.key("viewer");
        assertThat(gateway.get(ROUTE, key).status()).isEqualTo(200);
        assertThat(gateway.send(gateway.anonymous(ROUTE).header("X-API-Key", key))
                        .status())
                .isEqualTo(200);
        assertThat(gateway.send(gateway.anonymous(ROUTE + "?api_key=" + key)).status())
                .isEqualTo(401);
    }

    @Test
    void makesWhoeverGuessesWait() {
        String known = gateway.key("viewer");
        gateway.get(ROUTE, known);
        for (int i = 0; i < 3; i++) {
            assertThat(gateway.get(ROUTE, WRONG).problem()).isEqualTo("unknown-key");
        }
        Answer limited = gateway.get(ROUTE, WRONG);
        assertThat(limited.status()).isEqualTo(429);
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 20);
        assertThat(gateway.get(ROUTE, known).status()).isEqualTo(200);
    }

    @Test
    void countsAGuessedSecretOfAKnownKeyToo() {
        String key = gateway.key("viewer");
        gateway.get(ROUTE, key);
        String guessed = key.substring(0, 12) + "0".repeat(43);
        for (int i = 0; i < 3; i++) {
            assertThat(gateway.get(ROUTE, guessed).status()).isEqualTo(401);
        }
        assertThat(gateway.get(ROUTE, guessed).status()).isEqualTo(429);
    }

    @Test
    void refusesAnExpiredKeyAndSaysSince() throws SQLException {
        String key = gateway.key("viewer", ",\"expires_at\":\"2035-01-01T00:00:00Z\"");
        assertThat(gateway.get(ROUTE, key).status()).isEqualTo(200);
        Sql.run(
                gateway.database,
                "update gateway.api_key set expires_at = '2020-01-01T00:00:00Z' where role = 'viewer'");
        gateway.bean(KeyRing.class).forget(new KeyId(key.substring(3, 11)));
        Answer expired = gateway.get(ROUTE, key);
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.problem()).isEqualTo("expired-key");
        assertThat(expired.detail()).contains("2020-01-01T00:00:00Z");
    }

    @Test
    void saysSoWhenTheDatabaseIsGone() throws SQLException {
        String known = gateway.key("viewer");
        String unseen = gateway.key("viewer");
        assertThat(gateway.get(ROUTE, known).status()).isEqualTo(200);
        Sql.shutOut(gateway.database);
        assertThat(gateway.get(ROUTE, unseen).problem()).isEqualTo("keys-not-checked");
        assertThat(gateway.get(ROUTE, known).status()).isEqualTo(200);
    }
}
