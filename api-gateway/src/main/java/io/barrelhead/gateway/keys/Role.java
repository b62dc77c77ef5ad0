package io.barrelhead.gateway.keys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a key may do, each role all of the one before: see numbers, run the pipeline, manage keys.
public enum Role {
    VIEWER,
    OPERATOR,
    ADMIN;

    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }

    @JsonCreator
    public static Role of(String text) {
        return switch (text) {
            case "viewer" -> VIEWER;
            case "operator" -> OPERATOR;
            case "admin" -> ADMIN;
            default -> throw new IllegalArgumentException("role is viewer, operator or admin, not " + text);
        };
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
