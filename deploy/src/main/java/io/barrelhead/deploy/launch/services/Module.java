package io.barrelhead.deploy.launch.services;

import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Role;

/// A service: where it listens, and how much memory its heap may take.
public enum Module {
    INGEST("ingest-service", Port.INGEST, Port.INGEST_MANAGEMENT, Role.INGEST, 384),
    TRANSFORM("transform-service", Port.TRANSFORM, Port.TRANSFORM_MANAGEMENT, Role.TRANSFORM, 512),
    KPI("kpi-service", Port.KPI, Port.KPI_MANAGEMENT, Role.KPI, 384),
    GATEWAY("api-gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT, Role.GATEWAY, 256);

    private final String folder;
    private final Port port;
    private final Port management;
    private final Role role;
    private final int heapMegabytes;

    Module(String folder, Port port, Port management, Role role, int heapMegabytes) {
        this.folder = folder;
        this.port = port;
        this.management = management;
        this.role = role;
        this.heapMegabytes = heapMegabytes;
    }

    /// Its name and its folder in the checkout.
    public String folder() {
        return folder;
    }

    public Port port() {
        return port;
    }

    public Port management() {
        return management;
    }

    Role role() {
        return role;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /// Whether the connections file is its configuration, too.
    boolean readsConnections() {
        return this != GATEWAY;
    }
}
