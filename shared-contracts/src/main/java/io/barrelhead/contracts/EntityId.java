package io.barrelhead.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One estate or tasting room whose numbers are shown together, e.g. `estate`; `ALL` is all of them.
public record EntityId(@JsonValue String value) {

    /// Every entity together: sums over them, ratios as sums over sums.
    public static final EntityId ALL = new EntityId("ALL");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntityId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an entity id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
