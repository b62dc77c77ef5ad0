package io.barrelhead.transform.model.dbt.warm;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The resident dbt worker.
///
/// @param enabled false has every run start dbt's command line, which takes seconds longer
/// @param script the worker's `worker.py`
/// @param runs after so many a new worker takes over
/// @param startsWithin a worker that takes longer to parse the project is given up
/// @param lookEvery how often to look for changes of the project's files
/// @param retryFirst after a worker that did not start the next one waits this long, then twice as long each time
/// @param retryLongest and at most this long
@Validated
@ConfigurationProperties(prefix = "barrelhead.worker", ignoreUnknownFields = false)
public record WorkerSettings(
        @DefaultValue("true") boolean enabled,
        @NotNull @DefaultValue("worker/worker.py") Path script,
        @Min(1) @DefaultValue("500") int runs,
        @NotNull @DefaultValue("1m") Duration startsWithin,
        @NotNull @DefaultValue("2s") Duration lookEvery,
        @NotNull @DefaultValue("1s") Duration retryFirst,
        @NotNull @DefaultValue("1m") Duration retryLongest) {}
