package io.barrelhead.transform.validate;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.validation.annotation.Validated;

/// When validations are made, and what counts as late.
///
/// @param nightly when, as a cron expression of six fields, in UTC
/// @param silentAfter an entity of which nothing has landed for this long is worth a look
/// @param lateAfter a changed day should be published within this time
/// @param deadline a check that takes longer is ended, and counts as broken
/// @param keep validations made longer ago are forgotten
@Validated
@ConfigurationProperties(prefix = "barrelhead.validation", ignoreUnknownFields = false)
public record ValidationSettings(
        @NotNull @DefaultValue("0 40 10 * * *") String nightly,
        @NotNull @DefaultValue("48h") Duration silentAfter,
        @NotNull @DefaultValue("30m") Duration lateAfter,
        @NotNull @DefaultValue("2m") Duration deadline,
        @NotNull @DefaultValue("90d") Duration keep) {

    /// @throws IllegalArgumentException if `nightly` is no cron expression
    public ValidationSettings {
        CronExpression.parse(nightly);
    }

    CronExpression nights() {
        return CronExpression.parse(nightly);
    }
}
