package io.barrelhead.ingest;

import io.barrelhead.contracts.crash.CrashPoint;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the ingest service.
@SpringBootApplication
@ConfigurationPropertiesScan
class IngestApplication {

    static void main(String[] args) {
        CrashPoint.warn();
        SpringApplication.run(IngestApplication.class, args);
    }
}
