package io.barrelhead.kpi.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.kpi.KpiServiceTest;
import io.barrelhead.kpi.PublishedMarts;
import io.barrelhead.kpi.publish.KpiPublisher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import tools.jackson.databind.JsonNode;

@KpiServiceTest
class OperationsIT {

    @Autowired
    PublishedMarts marts;

    @Autowired
    KpiPublisher publisher;

    @LocalManagementPort
    int port;

    @BeforeEach
    void clear() {
        marts.clear();
    }

    @Test
    void tellsTheGenerationInItsHealth() {
        long generation = marts.publish();

        JsonNode health = new Http(port).json("/actuator/health");

        assertThat(health.at("/components/generation/details/generation").longValue())
                .isEqualTo(generation);
    }

    @Test
    void isHealthyBeforeTheFirstGeneration() {
        JsonNode health = new Http(port).json("/actuator/health");

        assertThat(health.at("/components/generation/details/generation").stringValue())
                .isEqualTo("none yet");
        assertThat(health.at("/components/generation/status").stringValue()).isEqualTo("UP");
    }

    @Test
    void measuresItsComputingAndTheAgeOfTheGeneration() {
        marts.publish();
        publisher.publish();

        String metrics = new Http(port).get("/actuator/prometheus").body();

        assertThat(metrics).contains("barrelhead_kpi_compute_seconds_count", "barrelhead_kpi_generation_age_seconds");
    }

    @Test
    void isReadyAndAlive() {
        assertThat(new Http(port).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(new Http(port).get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }
}
