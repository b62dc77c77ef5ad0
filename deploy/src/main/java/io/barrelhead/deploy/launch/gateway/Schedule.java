package io.barrelhead.deploy.launch.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a connection is read by itself, as the interface tells it.
///
/// @param id `<connection>.<name>`
/// @param nextAt null while it is paused
/// @param lastFiredAt null before the first time
public record Schedule(
        String id,
        String mode,
        String cron,
        String timeZone,
        boolean paused,
        @Nullable String nextAt,
        @Nullable String lastFiredAt) {

    /// What to change; null keeps it.
    public record Change(@Nullable String cron, @Nullable Boolean paused) {}

    /// All of them.
    public record Page(List<Schedule> items) {}
}
