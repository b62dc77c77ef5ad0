package io.barrelhead.transform.serve;

import io.barrelhead.contracts.explain.Explanation;
import io.barrelhead.transform.serve.TransformView.NodeView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A set-up as operators see it. Its id is also that of the transform that it runs as.
///
/// @param mode `complete` or `quick`
/// @param clear whether what dbt built was dropped first
/// @param onFailure `stop` or `continue`
/// @param state `queued`, `running`, `completed`, `failed` (a step or a check), `broken` (it could not run)
/// @param generation what it published; null if nothing
record SetupView(
        UUID id,
        String mode,
        boolean clear,
        String onFailure,
        String state,
        @Nullable Long generation,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<StepView> steps) {

    /// One step of it.
    ///
    /// @param state `queued`, `running`, `completed`, `skipped`, `failed` or `broken`
    /// @param nodes seeds, models, tests or checks that it ran
    /// @param rows that it wrote, as far as the database said
    /// @param message what was done or why not; in the words of dbt or PostgreSQL where they failed
    /// @param explanation what those words mean; null where they speak for themselves
    record StepView(
            String step,
            String state,
            @Nullable BigDecimal seconds,
            @Nullable Integer nodes,
            @Nullable Long rows,
            @Nullable String message,
            @Nullable Explanation explanation,
            List<NodeView> results) {

        static StepView of(
                String step,
                String state,
                @Nullable BigDecimal seconds,
                @Nullable Integer nodes,
                @Nullable Long rows,
                @Nullable String message,
                List<NodeView> results) {
            Explanation explanation = state.equals("failed") || state.equals("broken")
                    ? Explanation.of(message).orElse(null)
                    : null;
            return new StepView(step, state, seconds, nodes, rows, message, explanation, results);
        }
    }

    Cursor cursor() {
        return new Cursor(requestedAt, id);
    }
}
