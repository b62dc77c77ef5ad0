package io.barrelhead.deploy.sandbox.records;

/// Hears of each change of the records, after it was made.
public interface Follower {

    /// @param known whether an older version of it was there
    void changed(StreamKey stream, SourceRecord now, boolean known);

    void removed(StreamKey stream, SourceRecord last);
}
