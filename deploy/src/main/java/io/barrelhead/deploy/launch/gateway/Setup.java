package io.barrelhead.deploy.launch.gateway;

import io.barrelhead.contracts.explain.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One set-up as the interface tells it.
///
/// @param state `queued`, `running`, `completed`, `failed`, `broken`
/// @param generation what it published; null if nothing
public record Setup(String id, String state, @Nullable Long generation, List<Step> steps) {

    public Setup {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /// Whether nothing more will happen to it.
    public boolean ended() {
        return !state.equals("queued") && !state.equals("running");
    }

    /// One step of it.
    ///
    /// @param message what was done or why not
    /// @param explanation what the words of a failure mean; null where they speak for themselves
    public record Step(
            String step,
            String state,
            @Nullable Double seconds,
            @Nullable Integer nodes,
            @Nullable Long rows,
            @Nullable String message,
            @Nullable Explanation explanation) {

        public boolean isWrong() {
            return state.equals("failed") || state.equals("broken");
        }
    }

    /// What is asked for.
    public record Request(String mode, boolean clear, String onFailure) {}
}
