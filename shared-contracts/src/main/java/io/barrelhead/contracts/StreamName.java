package io.barrelhead.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One kind of record of a source, e.g. `order` or `reservation`.
public record StreamName(@JsonValue String value) {

    /// What a webhook goes by when it cannot be told which stream it is about. None lands under this name: it ends as a
    /// dead letter with its bytes.
    public static final StreamName UNREAD_WEBHOOK = new StreamName("webhook");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StreamName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a stream name is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
