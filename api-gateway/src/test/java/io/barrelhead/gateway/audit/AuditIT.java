package io.barrelhead.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.gateway.testing.Sql;
import io.barrelhead.gateway.testing.TestGateway;
import io.barrelhead.gateway.testing.Upstream.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {

    private final TestGateway gateway = TestGateway.start();
    private final String operator = gateway.key("operator");
    private final String viewer = gateway.key("viewer");
    private long before;

    @AfterAll
    void stops() {
        gateway.close();
    }

    @BeforeEach
    void looksOnlyAtWhatComesAfter() {
        gateway.bean(AuditTally.class).write();
        before = Sql.number(gateway.database, "select max(id) from gateway.audit_log");
    }

    @Test
    void keepsEveryActWithWhoWhatTargetAndOutcome() {
        gateway.ingest.reply("/api/v1/ingestions", new Reply(202, Map.of("Location", "/api/v1/ingestions/7"), ""));
        gateway.send(gateway.request("/api/v1/ingestions", operator).POST(BodyPublishers.ofString("{}")));
        gateway.ingest.reply("/api/v1/ingestions/8", new Reply(404, Map.of(), ""));
        gateway.send(gateway.request("/api/v1/ingestions/8", operator).DELETE());
        String who = operator.substring(3, 11);
        assertThat(rows())
                .containsExactly(
                        who + "|POST /api/v1/ingestions|/api/v1/ingestions/7|done|202|127.0.0.1|1",
                        who + "|DELETE /api/v1/ingestions/{id}|/api/v1/ingestions/8|refused|404|127.0.0.1|1");
    }

    @Test
    void keepsAMadeAndARevokedKeyInOneRowEach() {
        String id = gateway.key("viewer").substring(3, 11);
        gateway.send(gateway.request("/api/v1/keys/" + id, gateway.adminKey()).DELETE());
        String who = gateway.adminKey().substring(3, 11);
        assertThat(rows())
                .containsExactly(
                        who + "|POST /api/v1/keys|/api/v1/keys/" + id + "|done|viewer|127.0.0.1|1",
                        who + "|DELETE /api/v1/keys/{id}|/api/v1/keys/" + id + "|done|revoked|127.0.0.1|1");
    }

    @Test
    void countsRefusalsAlikeInOneRow() {
        for (int i = 0; i < 20; i++) {
            gateway.get("/api/v1/connections", viewer);
            gateway.send(gateway.anonymous("/nothing/" + i));
        }
        gateway.bean(AuditTally.class).write();
        assertThat(Sql.number(
                        gateway.database,
                        "select sum(times) from gateway.audit_log where detail = 'role-needed' and id > " + before))
                .isEqualTo(20);
        assertThat(Sql.number(
                        gateway.database,
                        "select sum(times) from gateway.audit_log where detail = 'no-such-route' and id > " + before))
                .isEqualTo(20);
        assertThat(rows()).hasSizeLessThan(10);
    }

    @Test
    void letsAFloodOfDifferentRefusalsFillAFewRowsOnly() {
        AuditTally tally = gateway.bean(AuditTally.class);
        for (int i = 0; i < 10_000; i++) {
            String address = "198.51.100." + i;
            tally.add(new AuditEntry(null, "GET", "", AuditEntry.Outcome.REFUSED, "no-api-key", address));
        }
        tally.write();
        assertThat(rows()).hasSizeLessThanOrEqualTo(2 * (AuditTally.MOST_ROWS + 1));
        assertThat(Sql.number(gateway.database, "select sum(times) from gateway.audit_log where id > " + before))
                .isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from gateway.audit_log",
                "update gateway.audit_log set who = null",
                "truncate gateway.audit_log"
            })
    void onlyGrows(String change) {
        assertThatThrownBy(() -> Sql.run(gateway.database, change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("the audit log only grows");
    }

    private List<String> rows() {
        return Sql.texts(
                gateway.database,
                "select concat_ws('|', who, action, target, outcome, detail, source_address, times) "
                        + "from gateway.audit_log where id > " + before + " order by id");
    }
}
