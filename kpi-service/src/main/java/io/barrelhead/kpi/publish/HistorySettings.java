package io.barrelhead.kpi.publish;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How `agg_kpi_dashboard` is kept.
///
/// @param keepAsOfDays how many days back an as-of day stays, after its end or after somebody last asked for it
/// @param lookEvery how often the published generation and the local day are looked at, beside the events
@Validated
@ConfigurationProperties(prefix = "barrelhead.kpi-history", ignoreUnknownFields = false)
public record HistorySettings(
        @DefaultValue("62") @Min(1) int keepAsOfDays,
        @DefaultValue("1s") Duration lookEvery) {}
