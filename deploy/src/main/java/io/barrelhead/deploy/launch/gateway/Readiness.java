package io.barrelhead.deploy.launch.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a set-up could run, as the interface tells it.
public record Readiness(boolean ready, List<Finding> findings) {

    /// @param state `fine`, `note`, `wrong`
    /// @param remedy null where nothing is to be mended
    public record Finding(
            String code,
            String state,
            String what,
            @Nullable String remedy) {}
}
