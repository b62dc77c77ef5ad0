package io.barrelhead.ingest.fetch;

import io.barrelhead.contracts.StreamName;

/// What a source's webhook says.
public sealed interface Notice {

    /// One record: as it is now, or that it is gone.
    ///
    /// @param dated the version comes from the body, so that the same bytes are the same version whenever they come
    record OfOne(StreamName stream, FetchedRecord record, boolean deleted, boolean dated) implements Notice {}

    /// Many records changed and have to be fetched.
    ///
    /// @param query what narrows the walk over the stream, encoded, with a `&` before each parameter
    record OfMany(StreamName stream, String query) implements Notice {}

    /// Nothing that is followed here.
    ///
    /// @param what one of few words, for a metric
    record NotFollowed(String what) implements Notice {}

    /// It is about another account than the connection's.
    record OtherAccount() implements Notice {}

    /// It cannot be told which record it is about.
    ///
    /// @param record the webhook itself, without an id
    record Unread(FetchedRecord record, String why) implements Notice {}
}
