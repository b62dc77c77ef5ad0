package io.barrelhead.gateway.describe;

import io.barrelhead.gateway.offer.Service;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Gives a service's schemas names that are still free, and follows them in every reference.
final class SchemaNames {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, String> renamed = new TreeMap<>();

    private SchemaNames() {}

    /// The document with its schemas renamed where another schema has the name already.
    static ObjectNode apart(ObjectNode document, ObjectNode taken, Service service) {
        SchemaNames names = new SchemaNames();
        document.path("components").path("schemas").properties().forEach(schema -> {
            JsonNode other = taken.get(schema.getKey());
            if (other != null && !other.equals(schema.getValue())) {
                names.renamed.put(schema.getKey(), service.title() + "." + schema.getKey());
            }
        });
        return names.renamed.isEmpty() ? document : names.rename(document);
    }

    private ObjectNode rename(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        follow(copy);
        ObjectNode schemas = (ObjectNode) copy.get("components").get("schemas");
        renamed.forEach((old, name) -> schemas.set(name, schemas.remove(old)));
        return copy;
    }

    private void follow(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                if (object.get("$ref") instanceof StringNode ref) {
                    object.put("$ref", target(ref.stringValue()));
                }
                object.values().forEach(this::follow);
            }
            case ArrayNode array -> array.forEach(this::follow);
            default -> {}
        }
    }

    private String target(String ref) {
        String name = ref.startsWith(PREFIX) ? ref.substring(PREFIX.length()) : "";
        return renamed.containsKey(name) ? PREFIX + renamed.get(name) : ref;
    }
}
