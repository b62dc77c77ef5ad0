package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.problem.Interrupted;
import io.barrelhead.deploy.launch.problem.Problem;
import io.barrelhead.deploy.sandbox.bulk.BulkOrders;
import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// Sends webhooks of a shop's orders, as Commerce7 does.
final class Hooks {

    private static final String CREDENTIALS = "Basic "
            + Base64.getEncoder()
                    .encodeToString((Commerce7Shop.WEBHOOK_USERNAME + ":" + Commerce7Shop.WEBHOOK_PASSWORD)
                            .getBytes(StandardCharsets.UTF_8));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final ObjectNode template;

    /// @param address of the gateway
    Hooks(String address, Instant present) {
        this.address = URI.create(address + "/webhooks/commerce7/" + History.shop(1));
        this.template = new BulkOrders(1, 1, present).get(0).parse();
    }

    /// A sale of 120.00 and two bottles, paid at this time.
    ObjectNode sale(Instant paid) {
        ObjectNode order = template.deepCopy();
        order.put("id", UUID.randomUUID().toString());
        order.put("orderPaidDate", Json.time(paid));
        order.put("orderSubmittedDate", Json.time(paid));
        order.put("updatedAt", Json.time(paid));
        return order;
    }

    /// The money back for such a sale.
    ObjectNode refund(Instant paid) {
        return sale(paid).put("purchaseType", "Refund");
    }

    /// Returns when it was taken.
    void send(ObjectNode order) {
        ObjectNode body = Json.object("object", "Order", "action", "Update", "tenantId", "tenant-1", "user", null);
        body.set("payload", order);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", CREDENTIALS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new Problem("A webhook was answered with %d.".formatted(status), "Look at the gateway's log.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a webhook was not answered", e);
        } catch (InterruptedException e) {
            throw new Interrupted();
        }
    }
}
