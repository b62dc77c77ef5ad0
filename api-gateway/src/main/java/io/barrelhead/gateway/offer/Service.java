package io.barrelhead.gateway.offer;

/// Who answers a route.
public enum Service {
    INGEST("ingest-service"),
    TRANSFORM("transform-service"),
    KPI("kpi-service"),
    GATEWAY("api-gateway");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    /// As in logs, problems and the operator's commands.
    public String title() {
        return title;
    }
}
