package io.barrelhead.transform.validate;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the validation.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ValidationSettings.class)
class ValidateConfiguration {

    @Bean
    Validator validator(DSLContext sql, ValidationSettings settings, InstantSource clock, MeterRegistry meters) {
        return new Validator(sql, Checks.all(), settings, clock, meters);
    }

    @Bean
    DueValidations dueValidations(
            DSLContext sql, Validator validator, ValidationSettings settings, InstantSource clock) {
        return new DueValidations(sql, validator, settings, clock);
    }
}
