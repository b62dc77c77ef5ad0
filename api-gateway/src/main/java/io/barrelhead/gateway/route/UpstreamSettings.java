package io.barrelhead.gateway.route;

import io.barrelhead.gateway.offer.Service;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the services are.
///
/// @param ingest base URL of ingest-service
/// @param transform base URL of transform-service
/// @param kpi base URL of kpi-service
@ConfigurationProperties(prefix = "barrelhead.gateway.upstreams", ignoreUnknownFields = false)
public record UpstreamSettings(
        @DefaultValue("http://127.0.0.1:8081") URI ingest,
        @DefaultValue("http://127.0.0.1:8082") URI transform,
        @DefaultValue("http://127.0.0.1:8083") URI kpi) {

    /// @throws IllegalArgumentException for the gateway itself
    public URI of(Service service) {
        return switch (service) {
            case INGEST -> ingest;
            case TRANSFORM -> transform;
            case KPI -> kpi;
            case GATEWAY -> throw new IllegalArgumentException("the gateway is not upstream of itself");
        };
    }
}
