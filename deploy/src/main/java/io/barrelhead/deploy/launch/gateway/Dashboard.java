package io.barrelhead.deploy.launch.gateway;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers of a day, as the interface tells them.
public record Dashboard(
        String asOf,
        String entity,
        String currency,
        @Nullable Long generation,
        boolean stale,
        List<Kpi> kpis) {

    /// One KPI in its windows, which are named `mtd`, `qtd`, `ytd`, `last28`.
    public record Kpi(
            int id, String code, String name, String format, String unit, int direction, Map<String, Window> windows) {}

    /// A value beside that of the year before. What does not exist is null.
    public record Window(
            String start,
            String end,
            @Nullable BigDecimal value,
            @Nullable Prior prior,
            @Nullable BigDecimal deltaPct,
            @Nullable Boolean favorable) {}

    /// The year before.
    public record Prior(@Nullable BigDecimal value, int days, int daysCovered) {}
}
