package io.barrelhead.deploy.launch.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a connection is, as the interface tells it.
///
/// @param brokenReason why nothing can be read from it; null when it can
public record Connection(
        String id,
        String source,
        @Nullable String state,
        @Nullable String brokenReason) {

    /// All of them.
    public record Page(List<Connection> items) {}
}
