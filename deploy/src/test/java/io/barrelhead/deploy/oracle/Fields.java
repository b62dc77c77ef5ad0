package io.barrelhead.deploy.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads JSON as the sources send it: numbers as numbers or text, anything may be null or left out.
final class Fields {

    private Fields() {}

    static long whole(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? 0 : Long.parseLong(value.asString());
    }

    static boolean truth(JsonNode object, String name) {
        return object.path(name).isBoolean() && object.path(name).booleanValue();
    }

    /// Empty where there is none.
    static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    static boolean has(JsonNode object, String name) {
        return !object.path(name).isMissingNode() && !object.path(name).isNull();
    }

    /// The local day of an ISO time; null where there is none.
    static @Nullable LocalDate day(JsonNode object, String name, ZoneId zone) {
        String time = text(object, name);
        return time.isEmpty() ? null : Instant.parse(time).atZone(zone).toLocalDate();
    }
}
