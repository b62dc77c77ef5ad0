package io.barrelhead.kpi;

import io.barrelhead.contracts.testing.TestKafka;
import io.barrelhead.contracts.testing.TestPostgres;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// PostgreSQL with the published schema, Kafka with the topics, and the clock.
@TestConfiguration(proxyBeanMethods = false)
public class TestServers {

    private static final TestPostgres DATABASE = TestPostgres.database();
    private static final PublishedMarts MARTS = PublishedMarts.in(DATABASE);

    @Bean
    DynamicPropertyRegistrar servers() {
        return properties -> {
            properties.add("spring.datasource.url", DATABASE::url);
            properties.add("spring.datasource.password", () -> "barrelhead_kpi");
            properties.add("spring.cloud.stream.kafka.binder.brokers", TestKafka::brokers);
        };
    }

    @Bean
    PublishedMarts publishedMarts() {
        return MARTS;
    }

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock(Instant.parse("2026-03-08T01:00:00Z"));
    }
}
