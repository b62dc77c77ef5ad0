package io.barrelhead.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One kind of record of a source, e.g. `order` or `reservation`.
public record StreamName(@JsonValue String value) {

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
