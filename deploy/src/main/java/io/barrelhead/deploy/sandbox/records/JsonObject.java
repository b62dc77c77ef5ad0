package io.barrelhead.deploy.sandbox.records;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An object that is written down name by name.
public final class JsonObject extends ObjectNode {

    JsonObject() {
        super(JsonNodeFactory.instance);
    }

    /// Adds a value; `null` is kept as JSON null.
    public JsonObject and(String name, @Nullable Object value) {
        set(name, Json.value(value));
        return this;
    }
}
