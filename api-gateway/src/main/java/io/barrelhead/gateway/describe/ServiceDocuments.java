package io.barrelhead.gateway.describe;

import io.barrelhead.gateway.offer.Service;
import io.barrelhead.gateway.route.UpstreamSettings;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Asks a service for its OpenAPI document.
@Component
class ServiceDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceDocuments.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final RestClient http;
    private final JsonMapper json;
    private final UpstreamSettings upstreams;

    ServiceDocuments(RestClient.Builder http, JsonMapper json, UpstreamSettings upstreams) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(TIMEOUT);
        this.http = http.clone().requestFactory(requests).build();
        this.json = json;
        this.upstreams = upstreams;
    }

    /// Empty when the service does not answer with a document.
    Optional<ObjectNode> of(Service service) {
        try {
            byte[] body = http.get()
                    .uri(upstreams.of(service).resolve("/v3/api-docs"))
                    .retrieve()
                    .body(byte[].class);
            return body == null || !(json.readTree(body) instanceof ObjectNode document)
                    ? Optional.empty()
                    : Optional.of(document);
        } catch (RestClientException | JacksonException missing) {
            LOG.warn("no OpenAPI document of {}: {}", service.title(), missing.getMessage());
            return Optional.empty();
        }
    }
}
