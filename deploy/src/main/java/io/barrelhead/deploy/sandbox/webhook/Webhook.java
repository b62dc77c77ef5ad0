package io.barrelhead.deploy.sandbox.webhook;

import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxConnection;
import io.barrelhead.deploy.sandbox.records.SourceRecord;
import io.barrelhead.deploy.sandbox.records.StreamKey;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// One webhook, as its source writes it.
///
/// @param action `Create`, `Update` or `Delete`; Tock does not say it
record Webhook(SandboxConnection connection, String stream, String action, SourceRecord record) {

    /// Below the address that the winery gave.
    String path() {
        return "/webhooks/%s/%s".formatted(connection.source(), connection.id());
    }

    byte[] body() {
        return switch (connection) {
            case Commerce7Shop shop -> Json.bytes(commerce7(shop));
            case TockVenue venue -> Json.bytes(record.parse());
        };
    }

    private ObjectNode commerce7(Commerce7Shop shop) {
        return Json.object("object", object(), "action", action, "tenantId", shop.tenant())
                .and("user", "staff@example.com")
                .and("payload", record.parse());
    }

    /// `club_membership` is a Club Membership.
    String object() {
        return Arrays.stream(stream.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    StreamKey key() {
        return new StreamKey(connection.id(), stream);
    }
}
