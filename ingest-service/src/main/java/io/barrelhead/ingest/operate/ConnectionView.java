package io.barrelhead.ingest.operate;

import com.fasterxml.jackson.annotation.JsonValue;
import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.ingest.runs.Run;
import io.barrelhead.ingest.runs.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a connection is doing.
///
/// @param reason why it is throttled or broken; null where it is neither
/// @param throttledUntil when the source wants to be asked again; null where it may be asked now
/// @param circuitOpenUntil when a source that failed many times in a row is tried again; null where it is not left
/// alone
/// @param lastSuccessAt when a run was last completed; null before the first
/// @param lastRun null before the first
/// @param lastWebhookAt when a webhook last came; null where none did
/// @param cursorAgeSeconds of the stream whose last whole walk began longest ago; null before the first
record ConnectionView(
        ConnectionId id,
        String source,
        EntityId entity,
        State state,
        @Nullable String reason,
        @Nullable Instant throttledUntil,
        @Nullable Instant circuitOpenUntil,
        @Nullable Instant lastSuccessAt,
        @Nullable LastRun lastRun,
        @Nullable Instant lastWebhookAt,
        @Nullable Long cursorAgeSeconds,
        List<StreamCursor> streams) {

    enum State {
        HEALTHY,
        /// the source asked for a pause
        THROTTLED,
        /// the last run failed, or the source is left alone because it fails
        BROKEN,
        /// no run was completed yet
        IDLE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where the next incremental walk of a stream begins.
    ///
    /// @param watermark start of its last whole walk; null before the first
    record StreamCursor(StreamName stream, @Nullable Instant watermark) {}

    /// The newest run, in short.
    record LastRun(
            RunId id,
            RunState state,
            Instant requestedAt,
            @Nullable Instant finishedAt,
            @Nullable String error) {

        static LastRun of(Run run) {
            return new LastRun(run.id(), run.state(), run.requestedAt(), run.finishedAt(), run.error());
        }
    }
}
