package io.barrelhead.transform.reconcile;

import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.land.database.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the comparison.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationSettings.class)
class ReconcileConfiguration {

    @Bean
    CompletedRuns completedRuns(DSLContext sql, InstantSource clock) {
        return new CompletedRuns(sql, clock);
    }

    @Bean
    WaitingWalks waitingWalks(Connections connections) {
        return new WaitingWalks(connections);
    }

    @Bean
    ReconciliationMetrics reconciliationMetrics(MeterRegistry registry) {
        return new ReconciliationMetrics(registry);
    }

    @Bean
    Reconciler reconciler(
            Transactions transactions,
            WaitingWalks waiting,
            ReconciliationSettings settings,
            ReconciliationMetrics metrics,
            InstantSource clock) {
        return new Reconciler(transactions, waiting, settings, metrics, clock);
    }

    @Bean
    Confirmation confirmation(
            Transactions transactions,
            WaitingWalks walks,
            ReconciliationSettings settings,
            ReconciliationMetrics metrics,
            InstantSource clock) {
        return new Confirmation(transactions, walks, settings, metrics, clock);
    }
}
