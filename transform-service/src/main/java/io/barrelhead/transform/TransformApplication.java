package io.barrelhead.transform;

import io.barrelhead.contracts.crash.CrashPoint;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Starts the service.
@EnableScheduling
@SpringBootApplication
public class TransformApplication {

    public static void main(String[] args) {
        CrashPoint.warn();
        SpringApplication.run(TransformApplication.class, args);
    }

    /// The binding `landRecords-in-0`.
    @Bean
    Consumer<Message<List<byte[]>>> landRecords(TransformFlow flow) {
        return flow::land;
    }

    /// The binding `hearRuns-in-0`.
    @Bean
    Consumer<Message<List<byte[]>>> hearRuns(TransformFlow flow) {
        return flow::hear;
    }

    /// The one clock.
    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }
}
