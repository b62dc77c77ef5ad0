package io.barrelhead.ingest.fetch;

/// Takes what a walk reads.
public interface RecordSink {

    /// May wait while the next step is behind.
    void take(FetchedRecord record) throws InterruptedException;

    /// How many records the source says it has.
    void total(long total);

    /// What an operator should know though nothing failed.
    void note(String note);
}
