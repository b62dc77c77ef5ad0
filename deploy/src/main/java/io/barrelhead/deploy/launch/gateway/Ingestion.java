package io.barrelhead.deploy.launch.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One ingestion as the interface tells it.
public record Ingestion(
        String id,
        String connection,
        String state,
        @Nullable String error,
        List<Stream> streams) {

    public Ingestion {
        streams = streams == null ? List.of() : List.copyOf(streams);
    }

    /// Whether nothing more will happen to it.
    public boolean ended() {
        return !state.equals("queued") && !state.equals("running");
    }

    public boolean completed() {
        return state.equals("completed");
    }

    /// One stream of it, counted in records.
    ///
    /// @param total what the source says it has; null where it does not say
    public record Stream(
            String stream,
            String state,
            long fetched,
            long published,
            long landed,
            @Nullable Long total,
            @Nullable String error) {}

    /// What is asked for.
    public record Request(
            String connection,
            String mode,
            @Nullable String from,
            @Nullable String to) {}

    /// A page of the job queue, newest first.
    public record Page(List<Ingestion> items) {}
}
