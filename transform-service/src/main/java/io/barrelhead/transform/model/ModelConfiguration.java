package io.barrelhead.transform.model;

import io.barrelhead.transform.announce.Announcer;
import io.barrelhead.transform.connections.Connection;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.model.claim.Claims;
import io.barrelhead.transform.model.dbt.DbtRunner;
import io.barrelhead.transform.model.dbt.Project;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the modelling.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransformSettings.class)
class ModelConfiguration {

    @Bean
    Modelling modelling(DbtRunner dbt, Announcer announcer, InstantSource clock, MeterRegistry meters) {
        return new Modelling(dbt, announcer, clock, meters);
    }

    @Bean
    Pace pace(TransformSettings settings, InstantSource clock) {
        return new Pace(settings, clock);
    }

    @Bean
    Claims claims(TransformSettings settings) {
        return new Claims(settings.bulkDays());
    }

    @Bean
    Bell bell() {
        return new Bell();
    }

    @Bean
    NextRun nextRun(DSLContext sql, Project project, TransformSettings settings, Connections connections) {
        Nightly nightly = new Nightly(sql, settings.nightly(), zone(connections));
        return new NextRun(sql, project, nightly, settings);
    }

    /// The night is that of the first connection.
    private static ZoneId zone(Connections connections) {
        return connections.all().stream().findFirst().map(Connection::timeZone).orElse(ZoneOffset.UTC);
    }
}
