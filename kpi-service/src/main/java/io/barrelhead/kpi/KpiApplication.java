package io.barrelhead.kpi;

import io.barrelhead.contracts.crash.CrashPoint;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// Starts the KPI service.
@SpringBootApplication
@ConfigurationPropertiesScan
class KpiApplication {

    static void main(String[] args) {
        CrashPoint.warn();
        SpringApplication.run(KpiApplication.class, args);
    }

    /// The only clock: everything that asks for the time gets it from here.
    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }
}
