package io.barrelhead.transform.model.dbt;

import io.barrelhead.transform.connections.Connections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires dbt.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DbtSettings.class)
class DbtConfiguration {

    @Bean
    DbtDatabase dbtDatabase(DbtSettings settings, @Value("${spring.datasource.url}") String url) {
        return new DbtDatabase(url, settings.password());
    }

    @Bean
    DbtEnvironment dbtEnvironment(DbtSettings settings, DbtDatabase database) {
        return new DbtEnvironment(settings, database);
    }

    /// The slow way; who wants dbt run gets the quick one, which falls back on this.
    @Bean(defaultCandidate = false)
    DbtRunner dbtCommandLine(DbtSettings settings, DbtDatabase database) {
        return new DbtCommandLine(settings, database);
    }

    @Bean
    LeftoverSessions leftoverSessions(DbtDatabase database) {
        return database::endAllSessions;
    }

    @Bean
    Workspace workspace(DbtDatabase database) {
        return new Workspace(database);
    }

    @Bean
    Manifest manifest(DbtSettings settings, Connections connections, Project project) {
        return new Manifest(settings, connections, project);
    }

    @Bean
    Installation installation(DbtSettings settings) {
        return new Installation(settings.executable(), settings.project());
    }
}
