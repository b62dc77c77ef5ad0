package io.barrelhead.ingest.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.ingest.testing.Http.Answer;
import java.util.Base64;

/// Sends webhooks as the sources do, with the secrets that [TestIngest] configures.
public record Webhooks(Http http) {

    public static final String USERNAME = "hook";
    public static final String PASSWORD = "hush-hook-password";
    public static final String HEADER = "X-Tock-Secret";
    public static final String SECRET = "hush-hook-secret";
    public static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString((USERNAME + ":" + PASSWORD).getBytes(UTF_8));

    /// A web hook of the tenant of `shop`.
    public static String body(String object, String action, String payload) {
        return "{\"object\":\"%s\",\"action\":\"%s\",\"tenantId\":\"example-estate\",\"user\":null,\"payload\":%s}"
                .formatted(object, action, payload);
    }

    public Answer commerce7(String body) {
        return commerce7(body.getBytes(UTF_8));
    }

    public Answer commerce7(byte[] body) {
        return http.post("/webhooks/commerce7/shop", body, "Authorization", LOGIN);
    }

    public Answer tock(String body) {
        return http.post("/webhooks/tock/visits", body, HEADER, SECRET);
    }
}
