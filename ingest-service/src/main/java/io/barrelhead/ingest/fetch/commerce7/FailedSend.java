package io.barrelhead.ingest.fetch.commerce7;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.fetch.http.BytesBody;
import io.barrelhead.ingest.fetch.json.Element;
import io.barrelhead.ingest.fetch.json.Elements;
import io.barrelhead.ingest.fetch.json.Outline;
import io.barrelhead.ingest.fetch.json.VersionParts;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A web hook that Commerce7 could not send, from its log: with the original payload.
///
/// @param id of the log's entry
/// @param sentAt when it tried; null where the entry does not say
/// @param body as the web hook would have been, with the payload's own bytes
public record FailedSend(String id, @Nullable Instant sentAt, byte[] body) {

    static final Set<String> WANTED = Set.of("id", "object", "action", "isSuccess", "createdAt", "updatedAt");
    private static final Set<String> ID = Set.of("id");
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Empty for an entry that says it was sent after all, or that has no id or payload.
    static Optional<FailedSend> read(Commerce7Connection connection, Element entry) {
        byte[] bytes = entry.bytes();
        Optional<String> id = entry.field("id").filter(Element::isId);
        Optional<Long> payload = Outline.of(new BytesBody(bytes)).object("payload");
        boolean sent = entry.field("isSuccess").filter("true"::equals).isPresent();
        if (sent || id.isEmpty() || payload.isEmpty()) {
            return Optional.empty();
        }
        Instant sentAt = entry.field("createdAt")
                .or(() -> entry.field("updatedAt"))
                .flatMap(VersionParts::instant)
                .orElse(null);
        return Optional.of(new FailedSend(id.get(), sentAt, webhook(connection, entry, payload(bytes, payload.get()))));
    }

    private static byte[] payload(byte[] entry, long start) {
        try (Elements elements = new Elements(new BytesBody(entry), start, ID)) {
            return elements.only().bytes();
        }
    }

    private static byte[] webhook(Commerce7Connection connection, Element entry, byte[] payload) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"object\":%s,\"action\":%s,\"tenantId\":%s,\"payload\":"
                .formatted(text(entry, "object"), text(entry, "action"), JSON.writeValueAsString(connection.tenant()))
                .getBytes(UTF_8));
        body.writeBytes(payload);
        body.write('}');
        return body.toByteArray();
    }

    private static String text(Element entry, String field) {
        return JSON.writeValueAsString(entry.field(field).orElse(""));
    }
}
