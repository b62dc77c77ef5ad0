package io.barrelhead.deploy.launch.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.gateway.Connection;
import org.junit.jupiter.api.Test;

class ConnectionHealthTests {

    @Test
    void saysHowOldAHealthyConnectionsDataIs() {
        Connection healthy = new Connection("shop", "commerce7", "healthy", null, "2026-03-07T21:14:09Z", null, 245L);

        assertThat(ConnectionHealth.of(healthy))
                .isEqualTo("; healthy, last success 2026-03-07T21:14:09Z, cursor 4 min 05 s old");
    }

    @Test
    void saysWhyAConnectionIsNot() {
        Connection throttled =
                new Connection("shop", "commerce7", "throttled", "left alone until noon", null, null, null);

        assertThat(ConnectionHealth.of(throttled)).isEqualTo("; throttled: left alone until noon");
    }
}
