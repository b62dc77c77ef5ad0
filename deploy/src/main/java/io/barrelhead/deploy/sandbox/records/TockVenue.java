package io.barrelhead.deploy.sandbox.records;

import java.time.ZoneId;

/// A business at Tock.
///
/// @param timeZone the fallback for reservations that carry none
public record TockVenue(String id, String entity, ZoneId timeZone, String businessId) implements SandboxConnection {

    public static final String BUSINESS_GROUP_ID = "45";
    public static final String API_KEY = "sandbox-tock-key";
    public static final String WEBHOOK_HEADER = "X-Tock-Secret";
    public static final String WEBHOOK_SECRET = "sandbox-hook-secret";

    @Override
    public String source() {
        return "tock";
    }
}
