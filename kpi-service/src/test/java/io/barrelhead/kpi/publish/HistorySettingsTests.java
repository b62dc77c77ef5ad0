package io.barrelhead.kpi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.barrelhead.kpi.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;

class HistorySettingsTests {

    @Test
    void keepsTwoMonthsAndLooksEverySecondByDefault() {
        assertThat(Settings.bind(HistorySettings.class, Map.of()))
                .isEqualTo(new HistorySettings(62, Duration.ofSeconds(1)));
    }

    @Test
    void mapsEveryName() {
        assertThat(Settings.bind(
                        HistorySettings.class,
                        Map.of(
                                "barrelhead.kpi-history.keep-as-of-days", "400",
                                "barrelhead.kpi-history.look-every", "5s")))
                .isEqualTo(new HistorySettings(400, Duration.ofSeconds(5)));
    }

    @Test
    void refusesAMistypedName() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() ->
                        Settings.bind(HistorySettings.class, Map.of("barrelhead.kpi-history.keep-as-of-day", "400")))
                .havingRootCause()
                .withMessageContaining("keep-as-of-day");
    }
}
