package io.barrelhead.gateway.describe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The part of the document that is the gateway's own, `openapi.json` on the classpath: keys, how to sign in, problems.
@Component
class OwnDocument {

    private final JsonMapper json;

    OwnDocument(JsonMapper json) {
        this.json = json;
    }

    ObjectNode read() {
        try (InputStream document = new ClassPathResource("openapi.json").getInputStream()) {
            return (ObjectNode) json.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json is part of the program", e);
        }
    }
}
