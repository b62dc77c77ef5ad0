package io.barrelhead.deploy.launch.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a connection is, as the interface tells it.
///
/// @param state `healthy`, `throttled`, `broken` or `idle`
/// @param reason why it is throttled or broken; null where it is neither
/// @param lastSuccessAt when a run was last completed; null before the first
/// @param lastRun null before the first
/// @param cursorAgeSeconds of the stream that was walked longest ago; null before the first walk
public record Connection(
        String id,
        String source,
        String state,
        @Nullable String reason,
        @Nullable String lastSuccessAt,
        @Nullable LastRun lastRun,
        @Nullable Long cursorAgeSeconds) {

    public boolean isBroken() {
        return state.equals("broken");
    }

    /// The newest run, in short.
    public record LastRun(String id, String state) {

        public boolean failed() {
            return state.equals("failed") || state.equals("cancelled");
        }
    }

    /// All of them.
    public record Page(List<Connection> items) {}
}
