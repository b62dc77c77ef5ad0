package io.barrelhead.transform.land;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How much lands in one transaction, and what of it is live.
///
/// @param rows at most this many records; 500 is where PostgreSQL is fastest
/// @param size at most about this much of bodies, so that large records do not fill the heap
/// @param liveRecords a run that changes at most so many records of a stream is live as webhooks are: the days that it
///     changes are published before those of longer walks. Each longer walk begins with so many, too
@Validated
@ConfigurationProperties(prefix = "barrelhead.landing", ignoreUnknownFields = false)
public record LandingSettings(
        @Min(1) @Max(10_000) @DefaultValue("500") int rows,
        @NotNull @DefaultValue("4MB") DataSize size,
        @Min(0) @DefaultValue("200") int liveRecords) {}
