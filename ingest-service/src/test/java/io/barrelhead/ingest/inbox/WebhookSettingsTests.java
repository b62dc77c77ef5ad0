package io.barrelhead.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class WebhookSettingsTests {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new WebhookSettings(
                        DataSize.ofMegabytes(8),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(15),
                        Duration.ofDays(7)));
    }

    @Test
    void mapsEveryProperty() {
        assertThat(bind(Map.of(
                        "largest-body", "1MB",
                        "relay-pause", "3s",
                        "walk-pause", "4s",
                        "send-log-pause", "5m",
                        "keep", "30d")))
                .isEqualTo(new WebhookSettings(
                        DataSize.ofMegabytes(1),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofMinutes(5),
                        Duration.ofDays(30)));
    }

    @Test
    void takesNothingThatDoesNotTravel() {
        assertThatThrownBy(() -> bind(Map.of("largest-body", "9MB")))
                .rootCause()
                .hasMessage("largest-body is 9437184B, more than the 8388608 bytes that travel");
    }

    private static WebhookSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("", WebhookSettings.class);
    }
}
