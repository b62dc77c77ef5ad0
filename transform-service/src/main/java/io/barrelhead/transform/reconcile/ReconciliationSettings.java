package io.barrelhead.transform.reconcile;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// When a record is late, and how much may leave the numbers by itself.
///
/// @param lateAfter a webhook that lands a change later than this after it is late; a change older than this that no
///     webhook brought was missed
/// @param heldBackShare if more than this share of a stream is absent at once, 0 to 1, an operator has to confirm
/// @param heldBackRecords up to so many absent records need no confirmation, whatever their share
/// @param clockMargin a record that a webhook brought less than this before a walk began may be newer than the walk: so
///     far may the clocks of two hosts be apart
/// @param history how long reports are kept
@Validated
@ConfigurationProperties(prefix = "barrelhead.reconciliation", ignoreUnknownFields = false)
public record ReconciliationSettings(
        @NotNull @DefaultValue("5m") Duration lateAfter,

        @NotNull @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.2")
        BigDecimal heldBackShare,

        @Min(0) @DefaultValue("50") int heldBackRecords,
        @NotNull @DefaultValue("2m") Duration clockMargin,
        @NotNull @DefaultValue("90d") Duration history) {}
