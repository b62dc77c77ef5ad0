package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.problem.Interrupted;
import io.barrelhead.deploy.sandbox.records.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The dashboard, asked again and again with the ETag of the last answer, as a page does.
final class ServedDashboard {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String key;
    private String etag = "";

    ServedDashboard(String gateway, Path keyFile) {
        this.address = URI.create(gateway + "/api/v1/dashboard?entity=estate");
        try {
            this.key = Files.readString(keyFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + keyFile, e);
        }
    }

    /// What the dashboard says: the orders of the last 28 days, and the generation that they are of.
    record Served(long orders, long generation) {}

    /// What is served now; nothing where the ETag is still the same.
    Optional<Served> changed() {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key)
                .header("If-None-Match", etag.isEmpty() ? "\"none\"" : etag)
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                return Optional.empty();
            }
            etag = answer.headers().firstValue("ETag").orElse("");
            return Optional.of(served(Json.parse(new String(answer.body(), StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("the dashboard was not answered", e);
        } catch (InterruptedException e) {
            throw new Interrupted();
        }
    }

    private static Served served(JsonNode dashboard) {
        for (JsonNode kpi : dashboard.path("kpis")) {
            if (kpi.path("code").asString().equals("order_count")) {
                long orders = kpi.path("windows").path("last28").path("value").asLong();
                return new Served(orders, dashboard.path("generation").asLong(0));
            }
        }
        throw new IllegalStateException("the dashboard has no order_count");
    }
}
