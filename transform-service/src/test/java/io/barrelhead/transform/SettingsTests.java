package io.barrelhead.transform;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.transform.connections.ConnectionSettings;
import io.barrelhead.transform.connections.ConnectionSettings.Account;
import io.barrelhead.transform.land.LandingSettings;
import io.barrelhead.transform.model.TransformSettings;
import io.barrelhead.transform.model.dbt.DbtSettings;
import io.barrelhead.transform.model.dbt.warm.WorkerSettings;
import io.barrelhead.transform.parity.ParitySettings;
import io.barrelhead.transform.reconcile.ReconciliationSettings;
import io.barrelhead.transform.validate.ValidationSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.unit.DataSize;

/// Each settings record by its defaults and by a value of its own for every name.
class SettingsTests {

    @Test
    void landingHasDefaults() {
        assertThat(bound(LandingSettings.class, Map.of()))
                .isEqualTo(new LandingSettings(500, DataSize.ofMegabytes(4), 200));
    }

    @Test
    void landingMaps() {
        assertThat(bound(
                        LandingSettings.class,
                        Map.of(
                                "barrelhead.landing.rows", "100",
                                "barrelhead.landing.size", "1MB",
                                "barrelhead.landing.live-records", "7")))
                .isEqualTo(new LandingSettings(100, DataSize.ofMegabytes(1), 7));
    }

    @Test
    void reconciliationHasDefaults() {
        assertThat(bound(ReconciliationSettings.class, Map.of()))
                .isEqualTo(new ReconciliationSettings(
                        Duration.ofMinutes(5), new BigDecimal("0.2"), 50, Duration.ofMinutes(2), Duration.ofDays(90)));
    }

    @Test
    void reconciliationMaps() {
        Map<String, String> settings = Map.of(
                "barrelhead.reconciliation.late-after", "1s",
                "barrelhead.reconciliation.held-back-share", "0.5",
                "barrelhead.reconciliation.held-back-records", "3",
                "barrelhead.reconciliation.clock-margin", "4m",
                "barrelhead.reconciliation.history", "5d");

        assertThat(bound(ReconciliationSettings.class, settings))
                .isEqualTo(new ReconciliationSettings(
                        Duration.ofSeconds(1), new BigDecimal("0.5"), 3, Duration.ofMinutes(4), Duration.ofDays(5)));
    }

    @Test
    void transformHasDefaults() {
        assertThat(bound(TransformSettings.class, Map.of()))
                .isEqualTo(new TransformSettings(
                        Duration.ofMillis(50),
                        200,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(3),
                        60,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        "0 30 3 * * *",
                        Duration.ofDays(3)));
    }

    @Test
    void transformMaps() {
        Map<String, String> settings = Map.ofEntries(
                entry("barrelhead.transform.quiet", "1ms"),
                entry("barrelhead.transform.calm-rate", "2"),
                entry("barrelhead.transform.longest-wait", "3s"),
                entry("barrelhead.transform.bulk-quiet", "9s"),
                entry("barrelhead.transform.bulk-longest-wait", "10m"),
                entry("barrelhead.transform.bulk-days", "11"),
                entry("barrelhead.transform.idle", "4s"),
                entry("barrelhead.transform.retry-first", "5s"),
                entry("barrelhead.transform.retry-longest", "6s"),
                entry("barrelhead.transform.dimensions-every", "7m"),
                entry("barrelhead.transform.nightly", "0 0 4 * * *"),
                entry("barrelhead.transform.history", "8d"));

        assertThat(bound(TransformSettings.class, settings))
                .isEqualTo(new TransformSettings(
                        Duration.ofMillis(1),
                        2,
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(9),
                        Duration.ofMinutes(10),
                        11,
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6),
                        Duration.ofMinutes(7),
                        "0 0 4 * * *",
                        Duration.ofDays(8)));
    }

    @Test
    void dbtHasDefaults() {
        assertThat(bound(DbtSettings.class, Map.of()))
                .isEqualTo(new DbtSettings(
                        Path.of("target/dbt-venv/bin/dbt"),
                        Path.of("dbt"),
                        Path.of("target/dbt"),
                        "barrelhead_dbt",
                        2,
                        Duration.ofMinutes(15)));
    }

    @Test
    void dbtMaps() {
        Map<String, String> settings = Map.of(
                "barrelhead.dbt.executable", "/venv/dbt",
                "barrelhead.dbt.project", "/project",
                "barrelhead.dbt.target", "/target",
                "barrelhead.dbt.password", "secret",
                "barrelhead.dbt.threads", "1",
                "barrelhead.dbt.deadline", "1m");

        assertThat(bound(DbtSettings.class, settings))
                .isEqualTo(new DbtSettings(
                        Path.of("/venv/dbt"),
                        Path.of("/project"),
                        Path.of("/target"),
                        "secret",
                        1,
                        Duration.ofMinutes(1)));
    }

    @Test
    void theWorkerHasDefaults() {
        assertThat(bound(WorkerSettings.class, Map.of()))
                .isEqualTo(new WorkerSettings(
                        true,
                        Path.of("worker/worker.py"),
                        500,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(1)));
    }

    @Test
    void theWorkerMaps() {
        Map<String, String> settings = Map.of(
                "barrelhead.worker.enabled", "false",
                "barrelhead.worker.script", "/worker.py",
                "barrelhead.worker.runs", "7",
                "barrelhead.worker.starts-within", "6s",
                "barrelhead.worker.look-every", "5s",
                "barrelhead.worker.retry-first", "4s",
                "barrelhead.worker.retry-longest", "3s");

        assertThat(bound(WorkerSettings.class, settings))
                .isEqualTo(new WorkerSettings(
                        false,
                        Path.of("/worker.py"),
                        7,
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(3)));
    }

    @Test
    void validationHasDefaults() {
        assertThat(bound(ValidationSettings.class, Map.of()))
                .isEqualTo(new ValidationSettings(
                        "0 40 10 * * *",
                        Duration.ofHours(48),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(2),
                        Duration.ofDays(90)));
    }

    @Test
    void validationMaps() {
        Map<String, String> settings = Map.of(
                "barrelhead.validation.nightly", "0 0 1 * * *",
                "barrelhead.validation.silent-after", "1h",
                "barrelhead.validation.late-after", "2m",
                "barrelhead.validation.deadline", "3s",
                "barrelhead.validation.keep", "4d");

        assertThat(bound(ValidationSettings.class, settings))
                .isEqualTo(new ValidationSettings(
                        "0 0 1 * * *",
                        Duration.ofHours(1),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(3),
                        Duration.ofDays(4)));
    }

    @Test
    void parityHasDefaults() {
        assertThat(bound(ParitySettings.class, Map.of()))
                .isEqualTo(new ParitySettings(true, Duration.ofHours(2), Duration.ofDays(90)));
    }

    @Test
    void parityMaps() {
        Map<String, String> settings = Map.of(
                "barrelhead.parity.nightly", "false",
                "barrelhead.parity.deadline", "1m",
                "barrelhead.parity.keep", "2d");

        assertThat(bound(ParitySettings.class, settings))
                .isEqualTo(new ParitySettings(false, Duration.ofMinutes(1), Duration.ofDays(2)));
    }

    @Test
    void connectionsHaveDefaults() {
        assertThat(bound(ConnectionSettings.class, Map.of())).isEqualTo(new ConnectionSettings("USD", 1, List.of()));
    }

    @Test
    void connectionsMapAndWhatOnlyTheIngestServiceReadsIsPassedOver() {
        Map<String, String> settings = Map.of(
                "barrelhead.currency", "EUR",
                "barrelhead.fiscal-start-month", "7",
                "barrelhead.connections[0].id", "shop",
                "barrelhead.connections[0].source", "commerce7",
                "barrelhead.connections[0].entity", "estate",
                "barrelhead.connections[0].time-zone", "Europe/Berlin",
                "barrelhead.connections[0].excluded-order-tags[0]", "trade",
                "barrelhead.connections[0].app-secret", "secret");

        assertThat(bound(ConnectionSettings.class, settings))
                .isEqualTo(new ConnectionSettings(
                        "EUR",
                        7,
                        List.of(new Account(
                                "shop", "commerce7", "estate", ZoneId.of("Europe/Berlin"), List.of("trade")))));
    }

    @Test
    void anUnknownNameStopsTheStart() {
        assertThatThrownBy(() -> bound(DbtSettings.class, Map.of("barrelhead.dbt.executabel", "/venv/dbt")))
                .hasStackTraceContaining("barrelhead.dbt.executabel");
    }

    private static <T> T bound(Class<T> type, Map<String, String> settings) {
        SpringApplication application = new SpringApplication(Everything.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("spring.config.location", "optional:classpath:/none/"));
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.copyOf(settings))));
        try (ConfigurableApplicationContext context = application.run()) {
            return context.getBean(type);
        }
    }

    @Configuration
    @EnableConfigurationProperties({
        LandingSettings.class,
        TransformSettings.class,
        DbtSettings.class,
        WorkerSettings.class,
        ConnectionSettings.class,
        ValidationSettings.class,
        ParitySettings.class,
        ReconciliationSettings.class
    })
    static class Everything {}
}
