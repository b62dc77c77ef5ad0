package io.barrelhead.transform.parity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// When the tables are compared with a full refresh.
///
/// @param nightly whether they are after each nightly run, whose time is `barrelhead.transform.nightly`; an operator
/// can
///     ask at any time
/// @param deadline a full refresh, and a comparison of one table, that takes longer is ended
/// @param keep checks that ended longer ago are forgotten
@Validated
@ConfigurationProperties(prefix = "barrelhead.parity", ignoreUnknownFields = false)
public record ParitySettings(
        @DefaultValue("true") boolean nightly,
        @NotNull @DefaultValue("2h") Duration deadline,
        @NotNull @DefaultValue("90d") Duration keep) {}
