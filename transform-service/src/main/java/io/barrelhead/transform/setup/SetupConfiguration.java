package io.barrelhead.transform.setup;

import io.barrelhead.transform.announce.Announcer;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.model.dbt.DbtRunner;
import io.barrelhead.transform.model.dbt.Installation;
import io.barrelhead.transform.model.dbt.Manifest;
import io.barrelhead.transform.model.dbt.Workspace;
import io.barrelhead.transform.publish.Publication;
import io.barrelhead.transform.validate.Validator;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the set-up.
@Configuration(proxyBeanMethods = false)
class SetupConfiguration {

    @Bean
    Steps setupSteps(
            DbtRunner dbt,
            @Qualifier("dbtCommandLine") DbtRunner commandLine,
            Installation installation,
            Manifest manifest,
            Workspace workspace,
            Publication publication,
            Validator validator) {
        return new Steps(dbt, commandLine, installation, manifest, workspace, publication, validator);
    }

    @Bean
    SettingUp settingUp(
            Steps steps, Manifest manifest, Publication publication, Announcer announcer, InstantSource clock) {
        return new SettingUp(steps, manifest, publication, announcer, clock);
    }

    @Bean
    Preflight preflight(DSLContext sql, Connections connections, Installation installation, Workspace workspace) {
        return new Preflight(sql, connections, installation, workspace);
    }
}
