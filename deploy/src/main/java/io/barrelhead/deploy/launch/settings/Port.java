package io.barrelhead.deploy.launch.settings;

import java.util.Locale;

/// A port on this machine: who listens on it, and where it is by default.
public enum Port {
    GATEWAY("api-gateway", 8080),
    GATEWAY_MANAGEMENT("api-gateway's health and metrics", 9180),
    INGEST("ingest-service", 8081),
    INGEST_MANAGEMENT("ingest-service's health and metrics", 9181),
    TRANSFORM("transform-service", 8082),
    TRANSFORM_MANAGEMENT("transform-service's health and metrics", 9182),
    KPI("kpi-service", 8083),
    KPI_MANAGEMENT("kpi-service's health and metrics", 9183),
    SANDBOX("the sandbox sources", 8090),
    POSTGRES("PostgreSQL", 15432),
    KAFKA("Kafka", 19092),
    KAFKA_CONTROLLER("Kafka's controller", 19093);

    private final String listener;
    private final int usual;

    Port(String listener, int usual) {
        this.listener = listener;
        this.usual = usual;
    }

    /// Who listens.
    public String listener() {
        return listener;
    }

    /// Where, unless it is moved.
    public int usual() {
        return usual;
    }

    /// The environment variable that moves it.
    public String variable() {
        return "BARRELHEAD_" + name() + "_PORT";
    }

    /// Its name in the settings file.
    String setting() {
        return "port." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
