package io.barrelhead.transform.model;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// When transforms run.
///
/// @param quiet a run begins when nothing has landed for this long
/// @param calmRate up to this many records a second are no load worth waiting for: a run begins after `quiet` anyhow
/// @param longestWait under load a run waits for twice the time that the last one took, so that dbt has a third of the
///     time, but never longer than this
/// @param idle how often to look for work that another replica or an operator left
/// @param retryFirst after a failure the next run waits this long, then twice as long each time
/// @param retryLongest and at most this long
/// @param dimensionsEvery customers and products are modelled at most this often
/// @param nightly when everything is looked over and told: a cron expression of six fields, in the time zone of the
/// first
///     connection; `-` for never
/// @param history runs that ended longer ago are forgotten
@Validated
@ConfigurationProperties(prefix = "barrelhead.transform", ignoreUnknownFields = false)
public record TransformSettings(
        @NotNull @DefaultValue("50ms") Duration quiet,
        @Min(0) @DefaultValue("200") int calmRate,
        @NotNull @DefaultValue("1m") Duration longestWait,
        @NotNull @DefaultValue("1s") Duration idle,
        @NotNull @DefaultValue("2s") Duration retryFirst,
        @NotNull @DefaultValue("1m") Duration retryLongest,
        @NotNull @DefaultValue("10m") Duration dimensionsEvery,
        @NotNull @DefaultValue("0 30 3 * * *") String nightly,
        @NotNull @DefaultValue("3d") Duration history) {}
