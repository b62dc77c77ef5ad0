package io.barrelhead.transform.parity;

import java.util.List;

/// A table and what a full refresh makes of it; both as SQL takes them after `from`.
///
/// @param name as a person says it, e.g. `marts.fct_orders`
/// @param days the columns that say on which days of its entity a row lies
record ComparedTable(String name, String found, String expected, List<String> days) {

    ComparedTable {
        days = List.copyOf(days);
    }

    /// What readers see: the daily numbers, and which records they are made of.
    static List<ComparedTable> published() {
        return List.of(
                new ComparedTable(
                        "published.kpi_daily_components",
                        "published.kpi_daily_components",
                        Shadow.SCHEMA + ".kpi_daily_components",
                        List.of("kpi_date")),
                new ComparedTable(
                        "published.daily_coverage",
                        "published.daily_coverage",
                        "(select entity_id, kpi_date, has_orders, has_reservations, has_memberships from %s.agg_daily_components)"
                                .formatted(Shadow.SCHEMA),
                        List.of("kpi_date")));
    }
}
