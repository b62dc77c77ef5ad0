package io.barrelhead.ingest.runs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where one stream of a run is. `published`: the broker has every record of it, the landing not yet.
public enum StreamState {
    QUEUED,
    RUNNING,
    PUBLISHED,
    COMPLETED,
    FAILED,
    CANCELLED;

    /// As it is written in the database, in events and in JSON.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StreamState named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
