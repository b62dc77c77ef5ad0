package io.barrelhead.ingest.fetch.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one try of a request ended, where it did not end the stream.
sealed interface Outcome<T> {

    record Read<T>(T value) implements Outcome<T> {}

    /// @param notBefore when the source wants to be asked again; null where it does not say
    /// @param throttled the source asked for fewer requests
    record TryAgain<T>(String reason, @Nullable Instant notBefore, boolean throttled) implements Outcome<T> {}
}
