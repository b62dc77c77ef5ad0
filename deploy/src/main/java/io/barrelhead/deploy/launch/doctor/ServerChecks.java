package io.barrelhead.deploy.launch.doctor;

import io.barrelhead.deploy.launch.kafka.BrokerProbe;
import io.barrelhead.deploy.launch.settings.Port;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.system.LocalSystem;
import io.barrelhead.deploy.launch.system.PartStatus;
import io.barrelhead.deploy.launch.system.PortCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Processes and their ports, the database, the broker.
final class ServerChecks {

    private final LocalSystem system;
    private final Settings settings;

    ServerChecks(LocalSystem system, Settings settings) {
        this.system = system;
        this.settings = settings;
    }

    List<Finding> findings() {
        List<PartStatus> parts = system.status();
        List<Finding> findings = new ArrayList<>();
        if (parts.stream().noneMatch(PartStatus::runs)) {
            findings.add(ports());
        }
        parts.stream().filter(PartStatus::failed).forEach(part -> findings.add(failed(part)));
        findings.addAll(database());
        findings.addAll(broker());
        return findings;
    }

    private Finding ports() {
        List<Port> taken = PortCheck.taken(Arrays.asList(Port.values()), settings.ports());
        if (taken.isEmpty()) {
            return new Finding.Fine("All ports are free");
        }
        Port first = taken.getFirst();
        return new Finding.Wrong(
                "Port %d, which %s needs, is in use by another program"
                        .formatted(settings.ports().of(first), first.listener()),
                "Stop that program, or set %s or BARRELHEAD_PORT_OFFSET.".formatted(first.variable()));
    }

    private Finding failed(PartStatus part) {
        return new Finding.Wrong(
                "%s ended by itself: %s"
                        .formatted(part.name(), system.log(part.name()).reason()),
                "Start again: what is missing is started. ./barrelhead logs %s shows more.".formatted(part.name()));
    }

    private List<Finding> database() {
        return settings
                .servers()
                .postgresUrl()
                .map(url -> system.ownPostgresRefusal(url)
                        .<Finding>map(reason -> new Finding.Wrong(
                                "The database %s does not let the services in: %s".formatted(url, reason),
                                "It must be PostgreSQL 18 or later, with the roles of deploy/postgres/init.sql."))
                        .orElseGet(() -> new Finding.Fine("The database %s lets the services in".formatted(url))))
                .stream()
                .toList();
    }

    private List<Finding> broker() {
        return settings.servers().kafka().stream()
                .flatMap(brokers -> Arrays.stream(brokers.split(",")))
                .map(ServerChecks::broker)
                .toList();
    }

    private static Finding broker(String broker) {
        int colon = broker.lastIndexOf(':');
        String host = colon < 0 ? broker : broker.substring(0, colon);
        int port = colon < 0 ? 9092 : Integer.parseInt(broker.substring(colon + 1));
        return BrokerProbe.answers(host.strip(), port)
                ? new Finding.Fine("Kafka answers at " + broker)
                : new Finding.Wrong(
                        "No Kafka answers at " + broker, "Is BARRELHEAD_KAFKA right, and reachable from here?");
    }
}
