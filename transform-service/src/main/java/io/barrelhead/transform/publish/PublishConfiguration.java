package io.barrelhead.transform.publish;

import io.barrelhead.transform.announce.Announcer;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.model.dbt.Project;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the publication.
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {

    @Bean
    Publication publication(Connections connections, Project project, Announcer announcer, InstantSource clock) {
        return new Publication(connections, project, announcer, clock);
    }

    @Bean
    Announcements announcements(Announcer announcer, InstantSource clock) {
        return new Announcements(announcer, clock);
    }
}
