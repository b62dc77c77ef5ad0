package io.barrelhead.transform;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts the service.
@SpringBootApplication
public class TransformApplication {

    public static void main(String[] args) {
        SpringApplication.run(TransformApplication.class, args);
    }

    /// The one clock.
    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }
}
