package io.barrelhead.deploy.sandbox.webhook;

import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.time.InstantSource;
import java.util.UUID;

/// Commerce7's log of web hooks that nobody took, with the original payload; a list of its API like the others.
record SendLog(SandboxData data, InstantSource clock) {

    static final String STREAM = "web_hook_log";

    /// @param status of the receiver's answer; 0 where there was none
    void add(Webhook webhook, int status) {
        switch (webhook.connection()) {
            case Commerce7Shop shop -> add(shop, webhook, status);
            case TockVenue venue -> {
                // Tock keeps none
            }
        }
    }

    private void add(Commerce7Shop shop, Webhook webhook, int status) {
        data.put(
                shop.id(),
                STREAM,
                Json.object("id", UUID.randomUUID(), "url", webhook.path())
                        .and("object", webhook.object().replace(" ", ""))
                        .and("action", webhook.action())
                        .and("payload", webhook.record().parse())
                        .and("user", null)
                        .and("isSuccess", false)
                        .and("error", Json.object("status", status))
                        .and("createdAt", clock.instant())
                        .and("updatedAt", clock.instant()));
    }
}
