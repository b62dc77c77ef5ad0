package io.barrelhead.deploy.sandbox;

import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// Asks the sandbox as the ingest service does.
final class SandboxClient implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final SandboxServer sandbox;

    SandboxClient(SandboxServer sandbox) {
        this.sandbox = sandbox;
    }

    HttpResponse<String> commerce7(String tenant, String pathAndQuery) {
        return get(
                "/commerce7/v1" + pathAndQuery,
                request -> request.header("tenant", tenant)
                        .header("Authorization", basic(Commerce7Shop.APP_ID, Commerce7Shop.APP_SECRET)));
    }

    JsonNode commerce7Json(String tenant, String pathAndQuery) {
        return Json.parse(commerce7(tenant, pathAndQuery).body());
    }

    HttpResponse<String> tockUrls(String businessId) {
        return get(
                "/tock/api/data/export/urls",
                request -> request.header("X-Tock-Authorization", TockVenue.API_KEY)
                        .header(
                                "X-Tock-Scope",
                                "{\"businessId\":\"%s\",\"businessGroupId\":\"45\"}".formatted(businessId)));
    }

    static String basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    HttpResponse<String> get(String path, UnaryOperator<HttpRequest.Builder> headers) {
        URI uri = path.startsWith("http") ? URI.create(path) : URI.create("http://127.0.0.1:" + sandbox.port() + path);
        return send(headers.apply(HttpRequest.newBuilder(uri)).build());
    }

    HttpResponse<String> post(String path) {
        URI uri = URI.create("http://127.0.0.1:" + sandbox.port() + path);
        return send(HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
