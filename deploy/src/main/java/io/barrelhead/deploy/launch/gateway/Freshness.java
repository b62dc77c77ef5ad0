package io.barrelhead.deploy.launch.gateway;

import org.jspecify.annotations.Nullable;

/// How fresh the published numbers are.
///
/// @param generation   null or 0 before the first publication
/// @param pendingDays  days that changed and are not published yet
/// @param staleReason  why the numbers are older than they should be; null when they are not
public record Freshness(
        @Nullable Long generation,
        @Nullable String publishedAt,
        @Nullable String newestRecordAt,
        boolean stale,
        @Nullable String staleReason,
        long pendingDays,
        boolean transformRunning) {

    /// Whether all that has landed is published.
    public boolean isCurrent() {
        return generation != null && generation > 0 && pendingDays == 0 && !transformRunning;
    }
}
