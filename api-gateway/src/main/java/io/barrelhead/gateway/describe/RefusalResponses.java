package io.barrelhead.gateway.describe;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The answers that the door itself can give on every route that needs a key.
final class RefusalResponses {

    private static final Map<String, String> BY_STATUS =
            Map.of("401", "NoOrWrongKey", "403", "NotAllowed", "429", "TooManyWrongKeys", "503", "ServiceDown");

    private RefusalResponses() {}

    static void add(ObjectNode operation) {
        ObjectNode key = operation.putArray("security").addObject();
        key.putArray("bearer");
        operation.withArray("security").addObject().putArray("header");
        ObjectNode responses = operation.withObject("responses");
        BY_STATUS.forEach((status, name) -> {
            if (!responses.has(status)) {
                responses.putObject(status).put("$ref", "#/components/responses/" + name);
            }
        });
    }
}
