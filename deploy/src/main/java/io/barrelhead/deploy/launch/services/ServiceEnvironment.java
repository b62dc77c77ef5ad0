package io.barrelhead.deploy.launch.services;

import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Role;
import java.util.HashMap;
import java.util.Map;

/// The variables that each service is started with: its own password, and no other's.
final class ServiceEnvironment {

    private static final String LOCAL = "127.0.0.1";

    private final Surroundings around;

    ServiceEnvironment(Surroundings around) {
        this.around = around;
    }

    Map<String, String> of(Module module) {
        Map<String, String> environment = new HashMap<>();
        environment.put("BARRELHEAD_POSTGRES_URL", around.postgresUrl());
        environment.put("BARRELHEAD_POSTGRES_PASSWORD", around.passwords().of(module.role()));
        environment.put("BARRELHEAD_KAFKA", around.brokers());
        environment.put("BARRELHEAD_BIND_ADDRESS", module == Module.GATEWAY ? around.bindAddress() : LOCAL);
        environment.put("SERVER_PORT", number(module.port()));
        environment.put("MANAGEMENT_SERVER_PORT", number(module.management()));
        environment.putAll(more(module));
        return environment;
    }

    private Map<String, String> more(Module module) {
        return switch (module) {
            case INGEST, KPI -> Map.of();
            case TRANSFORM ->
                Map.of(
                        "BARRELHEAD_DBT_PASSWORD", around.passwords().of(Role.DBT),
                        "BARRELHEAD_DBT_EXECUTABLE",
                                new DbtEnvironment(around.checkout(), around.home())
                                        .executable()
                                        .toString(),
                        "BARRELHEAD_DBT_PROJECT", around.checkout().dbtProject().toString(),
                        "BARRELHEAD_DBT_TARGET", around.home().directory("dbt").toString(),
                        "BARRELHEAD_WORKER_SCRIPT",
                                around.checkout().dbtWorker().toString());
            case GATEWAY ->
                Map.of(
                        "BARRELHEAD_INGEST_URL", local(Port.INGEST),
                        "BARRELHEAD_TRANSFORM_URL", local(Port.TRANSFORM),
                        "BARRELHEAD_KPI_URL", local(Port.KPI),
                        "BARRELHEAD_FIRST_KEY_FILE", around.home().adminKey().toString());
        };
    }

    private String local(Port port) {
        return "http://%s:%s".formatted(LOCAL, number(port));
    }

    private String number(Port port) {
        return String.valueOf(around.ports().of(port));
    }
}
