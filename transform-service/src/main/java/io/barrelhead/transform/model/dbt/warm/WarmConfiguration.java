package io.barrelhead.transform.model.dbt.warm;

import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.model.dbt.DbtDatabase;
import io.barrelhead.transform.model.dbt.DbtEnvironment;
import io.barrelhead.transform.model.dbt.DbtRunner;
import io.barrelhead.transform.model.dbt.DbtSettings;
import io.barrelhead.transform.model.dbt.Project;
import io.barrelhead.transform.model.dbt.ProjectFingerprint;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the worker.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkerSettings.class)
class WarmConfiguration {

    @Bean
    Keeper dbtKeeper(
            WorkerSettings settings,
            DbtSettings dbt,
            DbtEnvironment environment,
            Connections connections,
            InstantSource clock) {
        Supplier<String> files = () -> ProjectFingerprint.of(dbt.project(), connections);
        return new Keeper(settings, files, new WorkerStarter(settings, dbt, environment), clock);
    }

    @Bean
    WorkerLoop dbtWorkerLoop(Keeper keeper, WorkerSettings settings) {
        return new WorkerLoop(keeper, settings);
    }

    @Bean
    DbtRunner dbtRunner(
            Keeper keeper,
            @Qualifier("dbtCommandLine") DbtRunner commandLine,
            DbtSettings settings,
            DbtDatabase database,
            MeterRegistry meters) {
        return new WarmDbt(keeper, commandLine, settings, database, new WorkerMetrics(meters, keeper));
    }

    @Bean
    Project project(Keeper keeper) {
        return new WarmProject(keeper);
    }

    @Bean
    Supplier<WorkerState> dbtWorkerState(Keeper keeper) {
        return keeper::state;
    }

    /// Up either way: the command line is slow, not wrong.
    @Bean
    HealthIndicator dbtHealthIndicator(Keeper keeper) {
        return () -> {
            WorkerState state = keeper.state();
            Health.Builder health = Health.up().withDetail("way", state.warm() ? "warm" : "command_line");
            return state.reason() == null
                    ? health.build()
                    : health.withDetail("reason", state.reason()).build();
        };
    }
}
