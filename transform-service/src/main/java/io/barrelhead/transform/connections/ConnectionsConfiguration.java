package io.barrelhead.transform.connections;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the connections of the settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionSettings.class)
class ConnectionsConfiguration {

    @Bean
    Connections connections(ConnectionSettings settings) {
        return settings.toConnections();
    }
}
