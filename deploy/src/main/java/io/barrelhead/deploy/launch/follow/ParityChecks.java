package io.barrelhead.deploy.launch.follow;

import io.barrelhead.deploy.launch.gateway.Gateway;
import io.barrelhead.deploy.launch.gateway.ParityCheck;
import io.barrelhead.deploy.launch.machine.Waiting;
import java.time.Duration;

/// Waits for a parity check.
public final class ParityChecks {

    public static final String PATH = "/api/v1/parity-checks";

    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Gateway gateway;

    public ParityChecks(Gateway gateway) {
        this.gateway = gateway;
    }

    /// Returns it as it ended.
    public ParityCheck await(String id) {
        while (true) {
            ParityCheck now = Patient.ask(() -> gateway.get(PATH + "/" + id, ParityCheck.class));
            if (now.ended()) {
                return now;
            }
            Waiting.pause(BETWEEN);
        }
    }
}
