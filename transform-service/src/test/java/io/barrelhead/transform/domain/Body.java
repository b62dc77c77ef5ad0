package io.barrelhead.transform.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A record as its source sends it, field by field.
final class Body {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Body body() {
        return new Body();
    }

    /// @param value text, a number, a boolean, a `Body`, or a list of bodies
    Body with(String field, Object value) {
        fields.put(field, plain(value));
        return this;
    }

    /// The record does not say it.
    Body without(String field) {
        fields.remove(field);
        return this;
    }

    long number(String field) {
        return ((Number) fields.getOrDefault(field, 0)).longValue();
    }

    String json() {
        return JSON.writeValueAsString(fields);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Body body -> body.fields;
            case List<?> list -> list.stream().map(Body::plain).toList();
            default -> value;
        };
    }
}
