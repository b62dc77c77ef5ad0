package io.barrelhead.deploy.sandbox.records;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The newest version of one object of a source, as the bytes that its API serves.
public final class SourceRecord {

    private static final Set<String> FILTERED = Set.of(
            "updatedAt",
            "createdAt",
            "orderPaidDate",
            "orderSubmittedDate",
            "orderFulfilledDate",
            "signupDate",
            "channel",
            "orderDeliveryMethod",
            "fulfillmentStatus",
            "complianceStatus",
            "customerId",
            "posProfileId",
            "clubId",
            "webStatus",
            "adminStatus");

    private final String id;
    private final byte[] body;
    private final Map<String, String> fields;

    /// @param fields the texts that a list can be filtered by
    public SourceRecord(String id, byte[] body, Map<String, String> fields) {
        this.id = id;
        this.body = body;
        this.fields = fields;
    }

    /// Reads id and filter fields from the object. A Tock guest is known by its patron: its own id changes with edits.
    public static SourceRecord of(ObjectNode object) {
        JsonNode patron = object.path("patron").path("id");
        String id = (patron.isMissingNode() ? object.path("id") : patron).asString();
        return new SourceRecord(id, Json.bytes(object), fields(object));
    }

    private static Map<String, String> fields(ObjectNode object) {
        Map<String, String> fields = HashMap.newHashMap(8);
        for (String name : FILTERED) {
            JsonNode value = object.path(name);
            if (value.isString()) {
                fields.put(name, value.asString());
            }
        }
        return fields;
    }

    public String id() {
        return id;
    }

    public int size() {
        return body.length;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(body);
    }

    /// A copy that the caller may change.
    public ObjectNode parse() {
        return Json.parse(body);
    }

    /// A field that lists can be filtered by; null where the object has none.
    public @Nullable String field(String name) {
        return fields.get(name);
    }

    public static boolean canFilterBy(String field) {
        return FILTERED.contains(field);
    }
}
