package io.barrelhead.gateway.authenticate;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.gateway.keys.KeySettings;
import org.junit.jupiter.api.Test;

class FailedAttemptsTests {

    private final FailedAttempts failures = new FailedAttempts(new KeySettings("", 2));

    @Test
    void makesOneAddressWaitAndNotTheOther() {
        failures.count("192.0.2.1");
        assertThat(failures.waitOf("192.0.2.1")).isZero();
        failures.count("192.0.2.1");
        assertThat(failures.waitOf("192.0.2.1")).isPositive();
        assertThat(failures.waitOf("192.0.2.2")).isZero();
    }

    @Test
    void takesAnIpv6NetworkForOneAddress() {
        assertThat(FailedAttempts.network("2001:db8:0:1::5"))
                .isEqualTo(FailedAttempts.network("2001:db8:0:1:ffff::1"))
                .isNotEqualTo(FailedAttempts.network("2001:db8:0:2::5"));
        assertThat(FailedAttempts.network("fe80::1%eth9")).isEqualTo("fe80000000000000");
    }
}
