package io.barrelhead.deploy.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.deploy.launch.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void withoutAnyWordThePortsAreTheUsualOnes() {
        Ports ports = Ports.chosen(Map.of(), Map.of());

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Port.POSTGRES)).isEqualTo(15432);
        assertThat(ports.of(Port.KAFKA)).isEqualTo(19092);
        assertThat(ports.of(Port.KPI_MANAGEMENT)).isEqualTo(9183);
    }

    @Test
    void anOffsetMovesAllOfThem() {
        Ports ports = Ports.chosen(Map.of("BARRELHEAD_PORT_OFFSET", "100"), Map.of());

        assertThat(ports.numbers())
                .allSatisfy((port, number) -> assertThat(number).isEqualTo(port.usual() + 100));
    }

    @Test
    void itsOwnVariableGoesBeforeTheOffset() {
        Ports ports =
                Ports.chosen(Map.of("BARRELHEAD_PORT_OFFSET", "100", "BARRELHEAD_GATEWAY_PORT", "9000"), Map.of());

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(9000);
        assertThat(ports.of(Port.INGEST)).isEqualTo(8181);
    }

    @Test
    void whatIsRememberedStaysUntilItIsMoved() {
        Map<Port, Integer> remembered =
                Ports.chosen(Map.of("BARRELHEAD_PORT_OFFSET", "100"), Map.of()).numbers();

        Ports ports = Ports.chosen(Map.of("BARRELHEAD_KPI_PORT", "7000"), remembered);

        assertThat(ports.of(Port.KPI)).isEqualTo(7000);
        assertThat(ports.of(Port.GATEWAY)).isEqualTo(8180);
    }

    @Test
    void theControllerFollowsTheBroker() {
        assertThat(Ports.chosen(Map.of("BARRELHEAD_KAFKA_PORT", "5000"), Map.of())
                        .of(Port.KAFKA_CONTROLLER))
                .isEqualTo(5001);
    }

    @Test
    void aWordIsNoPort() {
        assertThatThrownBy(() -> Ports.chosen(Map.of("BARRELHEAD_GATEWAY_PORT", "http"), Map.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("BARRELHEAD_GATEWAY_PORT")
                .hasMessageContaining("http");
    }

    @Test
    void aNumberBeyondTheLastPortIsRefused() {
        assertThatThrownBy(() -> Ports.chosen(Map.of("BARRELHEAD_PORT_OFFSET", "60000"), Map.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is not a port");
    }

    @Test
    void twoOfTheSameNumberAreRefused() {
        assertThatThrownBy(() -> Ports.chosen(Map.of("BARRELHEAD_GATEWAY_PORT", "8083"), Map.of()))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.what()).contains("8083");
                    assertThat(problem.remedy()).contains("BARRELHEAD_GATEWAY_PORT", "BARRELHEAD_KPI_PORT");
                });
    }
}
