package io.barrelhead.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.kpi.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WinerySettingsTests {

    @Test
    void countsInDollarsAndCalendarYearsByDefault() {
        assertThat(Settings.bind(WinerySettings.class, Map.of())).isEqualTo(new WinerySettings("USD", 1));
    }

    @Test
    void mapsEveryName() {
        assertThat(Settings.bind(
                        WinerySettings.class,
                        Map.of("barrelhead.currency", "EUR", "barrelhead.fiscal-start-month", "7")))
                .isEqualTo(new WinerySettings("EUR", 7));
    }

    @Test
    void passesOverTheConnectionsOfTheSameFile() {
        assertThat(Settings.bind(
                        WinerySettings.class,
                        Map.of(
                                "barrelhead.connections[0].id", "estate-shop",
                                "barrelhead.connections[0].app-secret", "${C7_APP_SECRET}")))
                .isEqualTo(new WinerySettings("USD", 1));
    }
}
