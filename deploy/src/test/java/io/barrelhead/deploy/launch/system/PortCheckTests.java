package io.barrelhead.deploy.launch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.launch.settings.FreePorts;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Ports;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTests {

    private static final List<Port> WANTED = List.of(Port.KPI, Port.GATEWAY);

    private final Ports ports = Ports.chosen(FreePorts.environment(), Map.of());

    @Test
    void freePortsPass() {
        assertThatCode(() -> PortCheck.requireFree(WANTED, ports)).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithWhoNeedsItAndWhatMovesIt() throws Exception {
        try (ServerSocket stranger = new ServerSocket(ports.of(Port.GATEWAY))) {
            assertThat(stranger.isBound()).isTrue();
            assertThatThrownBy(() -> PortCheck.requireFree(WANTED, ports))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.what())
                                .isEqualTo("Port %d, which api-gateway needs, is in use by another program."
                                        .formatted(stranger.getLocalPort()));
                        assertThat(problem.remedy())
                                .contains("BARRELHEAD_GATEWAY_PORT")
                                .doesNotContain("KPI");
                    });
        }
    }
}
