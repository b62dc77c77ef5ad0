package io.barrelhead.deploy.launch.gateway;

import io.barrelhead.deploy.launch.problem.Interrupted;
import io.barrelhead.deploy.launch.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// The public HTTP interface of a running system.
public final class Gateway {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final Path keyFile;

    public Gateway(String address, Path keyFile) {
        this.address = address;
        this.keyFile = keyFile;
    }

    /// Reads one thing.
    public <T> T get(String path, Class<T> type) {
        return answer(request(path).GET().build(), type);
    }

    /// Asks for something to be done.
    public <T> T post(String path, Object body, Class<T> type) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return answer(request.build(), type);
    }

    /// Changes a part of something.
    public <T> T patch(String path, Object body, Class<T> type) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return answer(request.build(), type);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key());
    }

    private <T> T answer(HttpRequest request, Class<T> type) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw refusal(request, response);
            }
            return JSON.readValue(response.body(), type);
        } catch (IOException e) {
            throw new NoAnswer(address, e);
        } catch (InterruptedException e) {
            throw new Interrupted();
        }
    }

    // the services say in "detail" what a person can do
    private static RuntimeException refusal(HttpRequest request, HttpResponse<String> response) {
        String call = request.method() + " " + request.uri().getPath();
        String detail = detail(response.body());
        if (response.statusCode() >= 500) {
            return new NoAnswer("%s: %d %s".formatted(call, response.statusCode(), detail));
        }
        return new Problem(
                detail.isEmpty() ? "%s was refused with %d.".formatted(call, response.statusCode()) : detail, "");
    }

    private static String detail(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            return problem.path("detail").asString(problem.path("title").asString(""));
        } catch (JacksonException e) {
            return "";
        }
    }

    private String key() {
        try {
            return Files.readString(keyFile).strip();
        } catch (IOException e) {
            throw new Problem(
                    "There is no key in %s.".formatted(keyFile),
                    "Start the system once; or put an operator's key there, readable by you alone.",
                    e);
        }
    }
}
