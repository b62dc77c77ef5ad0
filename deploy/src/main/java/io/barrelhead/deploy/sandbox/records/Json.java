package io.barrelhead.deploy.sandbox.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Builds and reads the sources' JSON.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Json() {}

    /// An object of names and values in turn; `null` is kept as JSON null.
    public static JsonObject object(@Nullable Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.set(String.valueOf(namesAndValues[i]), value(namesAndValues[i + 1]));
        }
        return object;
    }

    public static ArrayNode array(Collection<? extends @Nullable Object> values) {
        ArrayNode array = NODES.arrayNode(values.size());
        values.forEach(value -> array.add(value(value)));
        return array;
    }

    public static JsonNode value(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case JsonNode node -> node;
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case BigDecimal number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            case Instant time -> NODES.stringNode(time(time));
            case Collection<?> values -> array(values);
            default -> NODES.stringNode(value.toString());
        };
    }

    /// UTC with milliseconds, as Commerce7 writes times.
    public static String time(Instant time) {
        return MILLIS.format(time);
    }

    public static ObjectNode parse(byte[] json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    public static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    public static byte[] bytes(JsonNode json) {
        return MAPPER.writeValueAsBytes(json);
    }
}
