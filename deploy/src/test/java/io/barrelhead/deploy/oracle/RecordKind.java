package io.barrelhead.deploy.oracle;

/// The kinds of records whose days make up coverage, kpis.md A.7 (k).
enum RecordKind {
    ORDERS,
    RESERVATIONS,
    MEMBERSHIPS
}
