package io.barrelhead.deploy.launch.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One transform as the interface tells it.
public record Transform(
        String id,
        String state,
        @Nullable Long generation,
        @Nullable Long changedDays,
        List<Stage> stages) {

    public Transform {
        stages = stages == null ? List.of() : List.copyOf(stages);
    }

    /// Whether nothing more will happen to it.
    public boolean ended() {
        return state.equals("completed") || state.equals("failed");
    }

    public boolean completed() {
        return state.equals("completed");
    }

    /// One stage of it.
    public record Stage(
            String stage,
            String state,
            @Nullable Double seconds,
            @Nullable String message) {}

    /// What is asked for; no stages means all.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Request(List<String> stages, boolean fullRefresh) {}

    /// A page of transforms, newest first.
    public record Page(List<Transform> items) {}
}
