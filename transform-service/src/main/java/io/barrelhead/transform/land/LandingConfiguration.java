package io.barrelhead.transform.land;

import io.barrelhead.contracts.Topics;
import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.inspect.RecordInspector;
import io.barrelhead.transform.inspect.TimeZones;
import io.barrelhead.transform.land.account.AccountingCheck;
import io.barrelhead.transform.land.arrive.KafkaTopicIds;
import io.barrelhead.transform.land.arrive.LandingLiveness;
import io.barrelhead.transform.land.arrive.RawBatches;
import io.barrelhead.transform.land.arrive.StartingPoint;
import io.barrelhead.transform.land.arrive.TopicIds;
import io.barrelhead.transform.land.database.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/// Wires the landing.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LandingSettings.class)
class LandingConfiguration {

    @Bean
    Transactions transactions(DataSource database, FlywayMigrationInitializer migrated) {
        return new Transactions(database);
    }

    @Bean(destroyMethod = "close")
    Admin admin(KafkaAdmin settings) {
        return Admin.create(settings.getConfigurationProperties());
    }

    @Bean
    TopicIds topicIds(Admin admin) {
        return new KafkaTopicIds(admin);
    }

    @Bean
    RecordInspector recordInspector(Connections connections, Transactions transactions) {
        return new RecordInspector(connections, new TimeZones(transactions.within(LandingConfiguration::timeZones)));
    }

    @Bean
    Landing landing(
            RecordInspector inspector,
            TopicIds topicIds,
            Transactions transactions,
            LandingSettings settings,
            MeterRegistry registry,
            InstantSource clock) {
        return new Landing(inspector, topicIds, transactions, settings, new LandingMetrics(registry), clock);
    }

    @Bean
    AccountingCheck accountingCheck(Transactions transactions) {
        return new AccountingCheck(transactions);
    }

    @Bean
    Replay replay(RecordInspector inspector, Transactions transactions, InstantSource clock) {
        return new Replay(inspector, transactions, clock);
    }

    @Bean
    StartingPoint startingPoint(Transactions transactions, TopicIds topicIds) {
        return new StartingPoint(transactions, topicIds);
    }

    @Bean
    LandingLiveness landingLiveness(ApplicationContext service) {
        return new LandingLiveness(service);
    }

    @Bean
    RawBatches rawBatches() {
        return new RawBatches();
    }

    /// Whatever escapes the landing is trouble that passes: the batch comes again until it is landed. The default would
    /// give up after ten tries and go on without it.
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> landingNeverGivesUp(MeterRegistry registry) {
        return (container, topic, group) -> {
            ExponentialBackOff backOff = new ExponentialBackOff(200, 2.0);
            backOff.setMaxInterval(5_000);
            DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
            handler.setClassifications(Map.of(), true);
            if (topic.equals(Topics.RECORDS)) {
                handler.setRetryListeners(new Retries(registry));
            }
            container.setCommonErrorHandler(handler);
        };
    }

    private static List<String> timeZones(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name from pg_timezone_names")) {
            List<String> names = new ArrayList<>();
            while (row.next()) {
                names.add(row.getString(1));
            }
            return names;
        }
    }
}
