package io.barrelhead.transform.model.dbt;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where dbt is and what it may take.
///
/// @param executable the virtual environment's `dbt`
/// @param project the folder of `dbt_project.yml`
/// @param target a folder of this process alone, for what dbt writes: compiled models, results, logs
/// @param password of the role `barrelhead_dbt`
/// @param threads how many models run at once
/// @param deadline a stage that takes longer is ended
@Validated
@ConfigurationProperties(prefix = "barrelhead.dbt", ignoreUnknownFields = false)
public record DbtSettings(
        @NotNull @DefaultValue("target/dbt-venv/bin/dbt") Path executable,
        @NotNull @DefaultValue("dbt") Path project,
        @NotNull @DefaultValue("target/dbt") Path target,
        @NotNull @DefaultValue("barrelhead_dbt") String password,
        @Min(1) @Max(16) @DefaultValue("2") int threads,
        @NotNull @DefaultValue("15m") Duration deadline) {}
