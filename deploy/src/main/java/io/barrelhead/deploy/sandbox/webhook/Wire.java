package io.barrelhead.deploy.sandbox.webhook;

import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/// Sends one webhook with its connection's secret.
final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String LOGIN = "Basic "
            + Base64.getEncoder()
                    .encodeToString((Commerce7Shop.WEBHOOK_USERNAME + ":" + Commerce7Shop.WEBHOOK_PASSWORD)
                            .getBytes(StandardCharsets.UTF_8));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Returns the status of the answer; 0 where there was none.
    int send(Webhook webhook, URI target) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + webhook.path()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(webhook.body()));
        switch (webhook.connection()) {
            case Commerce7Shop shop -> request.header("Authorization", LOGIN);
            case TockVenue venue -> request.header(TockVenue.WEBHOOK_HEADER, TockVenue.WEBHOOK_SECRET);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    void close() {
        client.shutdownNow();
    }
}
