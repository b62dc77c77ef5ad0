package io.barrelhead.transform.model;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// When transforms run. Days change live, by webhooks, short runs and operators, or by walks over history; a walk's
/// days
/// wait for the live ones, never the other way round.
///
/// @param quiet a run over live days begins when no live record has landed for this long
/// @param calmRate up to this many records a second are no load worth waiting for: a run begins after `quiet` anyhow
/// @param longestWait under a load of live records a run waits for twice the time that the last one took, so that dbt
/// has
///     a third of the time, but never longer than this
/// @param bulkQuiet a run over the days of walks begins when none of their records has landed for this long: when they
///     are read, or their source makes them wait
/// @param bulkLongestWait while they go on, it begins after this time. Longer: the walk is faster, since dbt takes no
///     processor from it; shorter: its first days are seen earlier
/// @param bulkDays one run takes at most so many days of walks, those around today first: a live change waits for one
/// such run
///     at most. Fewer: it waits less; more: all of the days are through sooner, since each run has a fixed cost.
///     A first load, before so many days were ever published, is one run over everything
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
        @NotNull @DefaultValue("2s") Duration bulkQuiet,
        @NotNull @DefaultValue("3m") Duration bulkLongestWait,
        @Min(1) @DefaultValue("60") int bulkDays,
        @NotNull @DefaultValue("1s") Duration idle,
        @NotNull @DefaultValue("2s") Duration retryFirst,
        @NotNull @DefaultValue("1m") Duration retryLongest,
        @NotNull @DefaultValue("10m") Duration dimensionsEvery,
        @NotNull @DefaultValue("0 30 3 * * *") String nightly,
        @NotNull @DefaultValue("3d") Duration history) {}
