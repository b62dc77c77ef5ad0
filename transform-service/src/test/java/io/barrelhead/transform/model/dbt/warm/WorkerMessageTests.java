package io.barrelhead.transform.model.dbt.warm;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.model.dbt.NodeResult;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class WorkerMessageTests {

    @Test
    void aModelsEndHasItsRowsAndNoFailures() {
        WorkerMessage message = WorkerMessage.parse("""
                {"type":"node","run":"r","node":"model.barrelhead.fct_orders","status":"success","seconds":0.2504,
                 "rows":3.0,"failures":0,"message":"INSERT 0 3"}""");

        assertThat(message)
                .isEqualTo(new WorkerMessage.NodeEnded(
                        "r",
                        new NodeResult(
                                "model.barrelhead.fct_orders",
                                "success",
                                new BigDecimal("0.250"),
                                3L,
                                null,
                                "INSERT 0 3")));
    }

    @Test
    void aTestsEndHasItsFailures() {
        WorkerMessage message = WorkerMessage.parse(
                "{\"type\":\"node\",\"run\":\"r\",\"node\":\"test.b.t\",\"status\":\"fail\",\"seconds\":1,\"rows\":null,\"failures\":2,\"message\":null}");

        assertThat(message)
                .isEqualTo(new WorkerMessage.NodeEnded(
                        "r", new NodeResult("test.b.t", "fail", new BigDecimal("1.000"), null, 2L, null)));
    }

    @Test
    void theRestOfTheProtocolIsRead() {
        assertThat(WorkerMessage.parse("{\"type\":\"ready\",\"dbt\":\"1.12.6\",\"warning\":null}"))
                .isEqualTo(new WorkerMessage.Ready("1.12.6", null));
        assertThat(WorkerMessage.parse("{\"type\":\"unready\",\"reason\":\"no profile\"}"))
                .isEqualTo(new WorkerMessage.Unready("no profile"));
        assertThat(WorkerMessage.parse("{\"type\":\"started\",\"run\":\"r\",\"pid\":7}"))
                .isEqualTo(new WorkerMessage.Started("r", 7));
        assertThat(WorkerMessage.parse("{\"type\":\"result\",\"run\":\"r\",\"exit\":1,\"message\":\"why\"}"))
                .isEqualTo(new WorkerMessage.Result("r", 1, "why"));
        assertThat(WorkerMessage.parse("{\"type\":\"ended\",\"run\":\"r\",\"status\":-9}"))
                .isEqualTo(new WorkerMessage.Ended("r", -9));
    }

    @Test
    void halfALineOfAKilledProcessIsNoMessage() {
        assertThat(WorkerMessage.parse("{\"type\":\"node\",\"ru")).isInstanceOf(WorkerMessage.Unknown.class);
        assertThat(WorkerMessage.parse("warning: something prints")).isInstanceOf(WorkerMessage.Unknown.class);
        assertThat(WorkerMessage.parse("7")).isInstanceOf(WorkerMessage.Unknown.class);
    }
}
