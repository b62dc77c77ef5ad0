package io.barrelhead.deploy.sandbox.records;

import java.time.ZoneId;
import java.util.List;

/// A tenant of Commerce7 that installed the sandbox's app.
///
/// @param excludedOrderTags titles of tags that keep an order out of every KPI
public record Commerce7Shop(String id, String entity, ZoneId timeZone, String tenant, List<String> excludedOrderTags)
        implements SandboxConnection {

    public static final String APP_ID = "barrelhead-sandbox";
    public static final String APP_SECRET = "sandbox-app-secret";
    public static final String WEBHOOK_USERNAME = "sandbox-hook";
    public static final String WEBHOOK_PASSWORD = "sandbox-hook-password";

    public Commerce7Shop {
        excludedOrderTags = List.copyOf(excludedOrderTags);
    }

    @Override
    public String source() {
        return "commerce7";
    }
}
