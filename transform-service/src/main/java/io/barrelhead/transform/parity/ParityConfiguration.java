package io.barrelhead.transform.parity;

import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.model.dbt.DbtCommandLine;
import io.barrelhead.transform.model.dbt.DbtDatabase;
import io.barrelhead.transform.model.dbt.DbtSettings;
import io.barrelhead.transform.model.dbt.ProjectFingerprint;
import io.barrelhead.transform.model.dbt.Workspace;
import io.barrelhead.transform.model.dbt.warm.WorkerSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the comparison with a full refresh.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ParitySettings.class)
class ParityConfiguration {

    private static final int THREADS = 1;

    @Bean
    Shadow shadow(
            DbtSettings dbt,
            DbtDatabase database,
            Workspace workspace,
            WorkerSettings worker,
            ParitySettings settings) {
        DbtSettings own = new DbtSettings(
                dbt.executable(),
                dbt.project(),
                dbt.target().resolve("parity"),
                dbt.password(),
                THREADS,
                settings.deadline());
        DbtDatabase sessions = database.named("parity");
        Path script = worker.script().resolveSibling("beside.py");
        return new Shadow(
                DbtCommandLine.beside(script, own, sessions, Shadow.SCHEMA),
                sessions,
                workspace,
                new ShadowManifest(own.target()));
    }

    @Bean
    ParityMetrics parityMetrics(MeterRegistry meters, InstantSource clock) {
        return new ParityMetrics(meters, clock);
    }

    @Bean
    ParityCheck parityCheck(Shadow shadow, DbtSettings dbt, Connections connections, ParitySettings settings) {
        return new ParityCheck(shadow, () -> ProjectFingerprint.of(dbt.project(), connections), settings.deadline());
    }

    @Bean
    Parity parity(
            DataSource database,
            DSLContext sql,
            ParityCheck check,
            Shadow shadow,
            ParitySettings settings,
            ParityMetrics metrics,
            InstantSource clock) {
        return new Parity(database, sql, check, shadow, settings, metrics, clock);
    }

    @Bean
    Mending mending(DSLContext sql, InstantSource clock) {
        return new Mending(sql, clock);
    }
}
