package io.barrelhead.deploy.sandbox.http;

import io.barrelhead.deploy.sandbox.records.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// An answer: status, headers and a body that knows how to write itself.
public record Reply(int status, Map<String, String> headers, Body body) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(JsonNode json) {
        return new Reply(200, Map.of("Content-Type", "application/json"), Body.of(Json.bytes(json)));
    }

    public static Reply json(Body body) {
        return new Reply(200, Map.of("Content-Type", "application/json"), body);
    }

    public static Reply text(String type, String text) {
        return new Reply(200, Map.of("Content-Type", type), Body.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// A refusal with a message, as JSON.
    public static Reply refused(int status, String message) {
        byte[] json = Json.bytes(Json.object("statusCode", status, "message", message));
        return new Reply(status, Map.of("Content-Type", "application/json"), Body.of(json));
    }

    /// A status and nothing else.
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), Body.of(new byte[0]));
    }

    public Reply withStatus(int other) {
        return new Reply(other, headers, body);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}
