package io.barrelhead.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How much of a source a run walks.
public enum IngestionMode {
    /// What changed since the last walk, with an overlap.
    @JsonProperty("incremental")
    INCREMENTAL,
    /// Everything the source has.
    @JsonProperty("full")
    FULL,
    /// The records of a range of days.
    @JsonProperty("range")
    RANGE,
    /// The records of a list of ids.
    @JsonProperty("records")
    RECORDS
}
