package io.barrelhead.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WorkSettingsTests {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new WorkSettings(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5)));
    }

    @Test
    void mapsEveryProperty() {
        assertThat(bind(Map.of("progress-pause", "3s", "queue-pause", "4s", "broker-pause", "6s")))
                .isEqualTo(new WorkSettings(Duration.ofSeconds(3), Duration.ofSeconds(4), Duration.ofSeconds(6)));
    }

    private static WorkSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("", WorkSettings.class);
    }
}
