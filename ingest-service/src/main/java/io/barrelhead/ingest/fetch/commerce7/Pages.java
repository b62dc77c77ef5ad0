package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.fetch.http.FetchSettings;
import io.barrelhead.ingest.fetch.http.SourceClient;
import io.barrelhead.ingest.fetch.http.SourceRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Gets one page of a list endpoint.
@Component
class Pages {

    private final SourceClient client;
    private final FetchSettings settings;

    Pages(SourceClient client, FetchSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /// @param query what the endpoint is asked, already encoded
    Page get(Commerce7Connection connection, ListEndpoint endpoint, String query) throws InterruptedException {
        return client.get(request(connection, endpoint, "?" + query), body -> Page.read(body, endpoint.arrayKey()));
    }

    /// One record, as a page that holds nothing else.
    ///
    /// @param id fit for a path
    Page one(Commerce7Connection connection, ListEndpoint endpoint, String id) throws InterruptedException {
        return client.get(request(connection, endpoint, "/" + id), Page::single);
    }

    private SourceRequest request(Commerce7Connection connection, ListEndpoint endpoint, String rest) {
        return new SourceRequest(
                connection.id(),
                "Commerce7",
                URI.create(connection.baseUrl() + endpoint.path() + rest),
                headers(connection),
                settings.largestPage().toBytes(),
                "check tenant, app-id and app-secret, and that the app is installed with Read permission for "
                        + endpoint.permission());
    }

    private static Map<String, String> headers(Commerce7Connection connection) {
        String login =
                connection.appId().reveal() + ":" + connection.appSecret().reveal();
        String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return Map.of("Authorization", "Basic " + basic, "tenant", connection.tenant(), "Accept", "application/json");
    }
}
