package io.barrelhead.transform.setup;

import io.barrelhead.transform.model.dbt.NodeResult;
import io.barrelhead.transform.model.dbt.StageOutcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a step ended.
///
/// @param nodes seeds, models, tests or checks that it ran; null where it runs none
/// @param rows that it wrote, as far as the database said; null where it did not
/// @param message for a person: what was done or why not
record StepResult(
        State state,
        @Nullable Integer nodes,
        @Nullable Long rows,
        @Nullable String message) {

    enum State {
        COMPLETED,
        SKIPPED,
        /// Data or project are not as they must be.
        FAILED,
        /// It could not run: configuration, dbt or database are missing.
        BROKEN
    }

    static StepResult done(@Nullable String message) {
        return new StepResult(State.COMPLETED, null, null, message);
    }

    static StepResult skipped(String why) {
        return new StepResult(State.SKIPPED, null, null, why);
    }

    static StepResult failed(String why) {
        return new StepResult(State.FAILED, null, null, why);
    }

    static StepResult broken(String why) {
        return new StepResult(State.BROKEN, null, null, why);
    }

    static StepResult of(StageOutcome outcome) {
        return switch (outcome) {
            case StageOutcome.Passed passed -> of(State.COMPLETED, passed.nodes(), null);
            case StageOutcome.Failed failed -> of(State.FAILED, failed.nodes(), failed.reason());
            case StageOutcome.Broken broken -> of(State.BROKEN, broken.nodes(), broken.reason());
        };
    }

    boolean isWrong() {
        return state == State.FAILED || state == State.BROKEN;
    }

    private static StepResult of(State state, List<NodeResult> nodes, @Nullable String message) {
        List<Long> rows = nodes.stream()
                .filter(it -> !it.isTest())
                .map(NodeResult::rowsAffected)
                .filter(Objects::nonNull)
                // a view has none, and says so
                .filter(it -> it >= 0)
                .toList();
        return new StepResult(
                state,
                nodes.size(),
                rows.isEmpty() ? null : rows.stream().mapToLong(Long::longValue).sum(),
                message);
    }
}
