package io.barrelhead.gateway.keys;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the keys.
///
/// @param firstKeyFile where the very first admin key is written (mode 0600); empty: to the log
/// @param failuresPerMinute wrong keys that one address may present in a minute before it is told to wait
@Validated
@ConfigurationProperties(prefix = "barrelhead.gateway.keys", ignoreUnknownFields = false)
public record KeySettings(
        @DefaultValue("") String firstKeyFile,
        @Min(1) @DefaultValue("10") int failuresPerMinute) {}
