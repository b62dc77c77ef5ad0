package io.barrelhead.deploy.launch.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.gateway.Dashboard;
import io.barrelhead.deploy.launch.gateway.Dashboard.Kpi;
import io.barrelhead.deploy.launch.gateway.Dashboard.Prior;
import io.barrelhead.deploy.launch.gateway.Dashboard.Window;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KpiTableTests {

    private final KpiTable table = new KpiTable(new Screen(System.out, false, false));

    @Test
    void moneyHasCentsAndItsChangeASign() {
        String text = table.of(dashboard(kpi("Total", "currency", "USD", window("65000.5", "60000", "8.3342"))));

        assertThat(text.lines().toList().get(1)).contains("Total", "USD", "65,000.50", "60,000.00", "+8.3 %");
    }

    @Test
    void countsHaveNoDecimalsAndRatiosTwo() {
        String text = table.of(dashboard(
                kpi("Orders", "number", "orders", window("1200", "1300", "-7.6923")),
                kpi("No-shows", "percent", "%", window("3.4567", "3.5000", "-1.2371"))));

        assertThat(text.lines().toList().get(1)).contains("1,200", "1,300", "-7.7 %");
        assertThat(text.lines().toList().get(2)).contains("3.46", "3.50");
    }

    @Test
    void whatDoesNotExistIsADash() {
        String text = table.of(dashboard(kpi("Ratio", "percent", "%", window(null, null, null))));

        assertThat(text.lines().toList().get(1).strip().split("\\s+"))
                .containsExactly("Ratio", "%", "-", "-", "-", "-", "-", "-");
    }

    private static Dashboard dashboard(Kpi... kpis) {
        return new Dashboard("2026-03-07", "ALL", "USD", 1L, false, List.of(kpis));
    }

    private static Kpi kpi(String name, String format, String unit, Window window) {
        return new Kpi(1, "code", name, format, unit, 1, Map.of("mtd", window, "ytd", window));
    }

    private static Window window(@Nullable String value, @Nullable String before, @Nullable String change) {
        return new Window(
                "2026-03-01", "2026-03-07", number(value), new Prior(number(before), 7, 7), number(change), true);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
