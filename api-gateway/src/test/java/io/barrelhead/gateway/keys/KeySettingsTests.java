package io.barrelhead.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.gateway.testing.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeySettingsTests {

    @Test
    void logsTheFirstKeyAndTakesTenFailuresAMinuteByDefault() {
        assertThat(bind(Map.of())).isEqualTo(new KeySettings("", 10));
        assertThat(bind(Map.of("keys.first-key-file", ""))).isEqualTo(new KeySettings("", 10));
    }

    @Test
    void bindsEveryName() {
        assertThat(bind(Map.of("keys.first-key-file", "/run/first-key", "keys.failures-per-minute", "3")))
                .isEqualTo(new KeySettings("/run/first-key", 3));
    }

    @Test
    void refusesAnUnknownName() {
        assertThatThrownBy(() -> bind(Map.of("keys.first-key-fiel", "/run/first-key")))
                .rootCause()
                .hasMessageContaining("keys.first-key-fiel");
    }

    private static KeySettings bind(Map<String, String> settings) {
        return Settings.bind(KeySettings.class, "keys", settings);
    }
}
