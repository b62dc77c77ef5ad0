package io.barrelhead.ingest.settings;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Connections;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Makes the connections of the configuration, or stops the start.
@Configuration(proxyBeanMethods = false)
class ConnectionsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionsConfiguration.class);

    @Bean
    Connections connections(BarrelheadSettings settings, Environment environment) {
        KnownNames.check(environment, settings.connections());
        checkWinery(settings);
        List<Connection> connections = read(settings);
        checkNoneTwice(connections);
        LOG.info(
                "{} connections: {}",
                connections.size(),
                connections.stream().map(Connection::id).toList());
        return new Connections(connections, settings.allowInsecureSources());
    }

    private static List<Connection> read(BarrelheadSettings settings) {
        List<Connection> connections = new ArrayList<>();
        for (ConnectionSettings written : settings.connections()) {
            connections.add(ConnectionReader.read(connections.size(), written, settings.allowInsecureSources()));
        }
        return connections;
    }

    private static void checkWinery(BarrelheadSettings settings) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(settings.currency()))) {
            throw new InvalidSettings(
                    "barrelhead.currency is '%s', no ISO 4217 code such as USD".formatted(settings.currency()));
        }
        if (settings.fiscalStartMonth() < 1 || settings.fiscalStartMonth() > 12) {
            throw new InvalidSettings(
                    "barrelhead.fiscal-start-month is %d, not 1 to 12".formatted(settings.fiscalStartMonth()));
        }
    }

    private static void checkNoneTwice(List<Connection> connections) {
        Set<ConnectionId> seen = new HashSet<>();
        for (Connection connection : connections) {
            if (!seen.add(connection.id())) {
                throw new InvalidSettings(
                        "connection '%s': id is used twice; each connection needs its own".formatted(connection.id()));
            }
        }
    }
}
