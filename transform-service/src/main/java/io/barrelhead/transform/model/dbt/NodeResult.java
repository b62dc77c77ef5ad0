package io.barrelhead.transform.model.dbt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What became of one model, seed or test.
///
/// @param uniqueId dbt's own, e.g. `model.barrelhead.fct_orders`
/// @param status dbt's own: `success`, `error`, `skipped`; of tests `pass`, `warn`, `fail`, `error`
/// @param rowsAffected as the database said; null where it did not
/// @param failures of a test, how many rows failed it
/// @param message dbt's own
public record NodeResult(
        String uniqueId,
        String status,
        BigDecimal seconds,
        @Nullable Long rowsAffected,
        @Nullable Long failures,
        @Nullable String message) {

    public boolean isTest() {
        return uniqueId.startsWith("test.");
    }

    public boolean failed() {
        return status.equals("fail") || status.equals("error") || status.equals("partial success");
    }

    /// The name without project and hash, e.g. `fct_orders`.
    public String name() {
        String[] parts = uniqueId.split("\\.");
        return parts.length > 2 ? parts[2] : uniqueId;
    }

    /// What failed and why, for a person.
    public String reason() {
        return "%s %s failed: %s"
                .formatted(isTest() ? "test" : "model", name(), message == null ? status : message.strip());
    }
}
