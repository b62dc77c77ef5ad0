package io.barrelhead.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the gateway answered.
public record Answer(HttpResponse<String> http) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpRequest request) {
        try {
            return new Answer(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return http.statusCode();
    }

    public String body() {
        return http.body();
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    /// Empty text when it is absent.
    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    /// The code of a problem: the end of its type.
    public String problem() {
        return json().get("type").asString().replace("urn:barrelhead:problem:", "");
    }

    public String detail() {
        return json().get("detail").asString();
    }
}
