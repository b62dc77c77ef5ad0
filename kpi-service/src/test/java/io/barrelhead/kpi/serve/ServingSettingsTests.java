package io.barrelhead.kpi.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.kpi.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServingSettingsTests {

    @Test
    void cachesFourHundredAnswersAndServesAThousandPointsByDefault() {
        assertThat(Settings.bind(ServingSettings.class, Map.of())).isEqualTo(new ServingSettings(400, 1000));
    }

    @Test
    void mapsEveryName() {
        assertThat(Settings.bind(
                        ServingSettings.class,
                        Map.of(
                                "barrelhead.kpi-serving.cached-answers", "10",
                                "barrelhead.kpi-serving.longest-series", "366")))
                .isEqualTo(new ServingSettings(10, 366));
    }
}
