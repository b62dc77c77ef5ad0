package io.barrelhead.kpi.serve;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How answers are served.
///
/// @param cachedAnswers how many computed dashboard answers stay in memory, about 50 kB each
/// @param longestSeries how many points a series may have
@Validated
@ConfigurationProperties(prefix = "barrelhead.kpi-serving", ignoreUnknownFields = false)
record ServingSettings(
        @DefaultValue("400") @Min(0) int cachedAnswers,
        @DefaultValue("1000") @Min(1) @Max(10_000) int longestSeries) {}
