package io.barrelhead.deploy.launch.services;

import io.barrelhead.deploy.launch.settings.Checkout;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Passwords;
import io.barrelhead.deploy.launch.settings.Ports;
import io.barrelhead.deploy.launch.settings.Settings;

/// What the services find around them.
///
/// @param postgresUrl the JDBC URL, without credentials
/// @param brokers     Kafka's bootstrap servers
/// @param connections the winery's sources
/// @param bindAddress where the gateway listens; the others listen on this machine only
public record Surroundings(
        Checkout checkout,
        Home home,
        Settings settings,
        Passwords passwords,
        String postgresUrl,
        String brokers,
        ConnectionsFile connections,
        String bindAddress) {

    Ports ports() {
        return settings.ports();
    }
}
