package io.barrelhead.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One account at one source, as named in the configuration, e.g. `estate-shop`.
public record ConnectionId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConnectionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a connection id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
