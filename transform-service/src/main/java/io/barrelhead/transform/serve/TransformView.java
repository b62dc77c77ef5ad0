package io.barrelhead.transform.serve;

import io.barrelhead.contracts.explain.Explanation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A transform as operators see it.
///
/// @param state `queued`, `running`, `completed` or `failed`
/// @param trigger `operator`, `setup`, `first_run`, `project_changed`, `nightly`, `dimensions`, `bulk` or `records`
/// @param generation what it published; null if nothing
/// @param changedDays how many days of entities it claimed; null before it began
/// @param error why it failed, in the words of whoever failed; null if it did not
/// @param explanation what those words mean; null where they speak for themselves
record TransformView(
        UUID id,
        String state,
        String trigger,
        boolean fullRefresh,
        @Nullable Long generation,
        @Nullable Integer changedDays,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error,
        @Nullable Explanation explanation,
        List<StageView> stages) {

    static TransformView of(
            UUID id,
            String state,
            String trigger,
            boolean fullRefresh,
            @Nullable Long generation,
            @Nullable Integer changedDays,
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String error,
            List<StageView> stages) {
        return new TransformView(
                id,
                state,
                trigger,
                fullRefresh,
                generation,
                changedDays,
                requestedAt,
                startedAt,
                finishedAt,
                error,
                Explanation.of(error).orElse(null),
                stages);
    }

    /// One stage of it.
    ///
    /// @param state `queued`, `running`, `completed`, `failed` or `skipped`
    /// @param nodes how many models, seeds and tests it ran
    /// @param message why it failed, in the words of dbt or PostgreSQL
    /// @param explanation what those words mean; null where they speak for themselves
    record StageView(
            String stage,
            String state,
            @Nullable BigDecimal seconds,
            @Nullable Integer nodes,
            @Nullable String message,
            @Nullable Explanation explanation,
            List<NodeView> results) {

        static StageView of(
                String stage,
                String state,
                @Nullable BigDecimal seconds,
                @Nullable Integer nodes,
                @Nullable String message,
                List<NodeView> results) {
            return new StageView(
                    stage,
                    state,
                    seconds,
                    nodes,
                    message,
                    Explanation.of(message).orElse(null),
                    results);
        }
    }

    /// One model, seed or test of a stage.
    record NodeView(
            String id,
            String status,
            BigDecimal seconds,
            @Nullable String message) {}

    Cursor cursor() {
        return new Cursor(requestedAt, id);
    }
}
