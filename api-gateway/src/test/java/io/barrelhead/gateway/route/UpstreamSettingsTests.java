package io.barrelhead.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.gateway.offer.Service;
import io.barrelhead.gateway.testing.Settings;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpstreamSettingsTests {

    @Test
    void findsTheServicesOnThisMachineByDefault() {
        UpstreamSettings settings = bind(Map.of());
        assertThat(settings.of(Service.INGEST)).isEqualTo(URI.create("http://127.0.0.1:8081"));
        assertThat(settings.of(Service.TRANSFORM)).isEqualTo(URI.create("http://127.0.0.1:8082"));
        assertThat(settings.of(Service.KPI)).isEqualTo(URI.create("http://127.0.0.1:8083"));
    }

    @Test
    void bindsEveryName() {
        assertThat(bind(Map.of("up.ingest", "http://a", "up.transform", "http://b", "up.kpi", "http://c")))
                .isEqualTo(
                        new UpstreamSettings(URI.create("http://a"), URI.create("http://b"), URI.create("http://c")));
    }

    @Test
    void refusesAnUnknownName() {
        assertThatThrownBy(() -> bind(Map.of("up.kpis", "http://c")))
                .rootCause()
                .hasMessageContaining("up.kpis");
    }

    private static UpstreamSettings bind(Map<String, String> settings) {
        return Settings.bind(UpstreamSettings.class, "up", settings);
    }
}
