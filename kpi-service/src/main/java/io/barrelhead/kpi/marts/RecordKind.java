package io.barrelhead.kpi.marts;

/// The kinds of records that count on days; a KPI's coverage looks at the kinds that it needs (kpis.md A.8.13).
public enum RecordKind {
    ORDERS,
    RESERVATIONS,
    MEMBERSHIPS
}
