package io.barrelhead.gateway.offer;

import static io.barrelhead.gateway.keys.Role.ADMIN;
import static io.barrelhead.gateway.keys.Role.OPERATOR;
import static io.barrelhead.gateway.keys.Role.VIEWER;
import static io.barrelhead.gateway.offer.PublicRoute.of;
import static io.barrelhead.gateway.offer.PublicRoute.webhook;
import static io.barrelhead.gateway.offer.Service.GATEWAY;
import static io.barrelhead.gateway.offer.Service.INGEST;
import static io.barrelhead.gateway.offer.Service.KPI;
import static io.barrelhead.gateway.offer.Service.TRANSFORM;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;

/// Every public route with its role and the service that answers. What is not listed here does not exist.
public final class PublicRoutes {

    public static final List<PublicRoute> ALL = List.of(
            of("GET /api/v1/kpis", VIEWER, KPI),
            of("GET /api/v1/kpis/{code}/series", VIEWER, KPI),
            of("GET /api/v1/dashboard", VIEWER, KPI),
            of("GET /api/v1/entities", VIEWER, KPI),
            of("GET /api/v1/freshness", VIEWER, TRANSFORM),
            of("POST /api/v1/ingestions", OPERATOR, INGEST),
            of("GET /api/v1/ingestions", OPERATOR, INGEST),
            of("GET /api/v1/ingestions/{id}", OPERATOR, INGEST),
            of("DELETE /api/v1/ingestions/{id}", OPERATOR, INGEST),
            of("GET /api/v1/connections", OPERATOR, INGEST),
            of("GET /api/v1/schedules", OPERATOR, INGEST),
            of("PATCH /api/v1/schedules/{id}", OPERATOR, INGEST),
            of("POST /api/v1/schedules/{id}/run", OPERATOR, INGEST),
            of("POST /api/v1/transforms", OPERATOR, TRANSFORM),
            of("GET /api/v1/transforms", OPERATOR, TRANSFORM),
            of("GET /api/v1/transforms/{id}", OPERATOR, TRANSFORM),
            // a complete one wants the role admin, which the service looks at
            of("POST /api/v1/setups", OPERATOR, TRANSFORM),
            of("GET /api/v1/setups", OPERATOR, TRANSFORM),
            of("GET /api/v1/setups/preflight", OPERATOR, TRANSFORM),
            of("GET /api/v1/setups/{id}", OPERATOR, TRANSFORM),
            of("POST /api/v1/validations", OPERATOR, TRANSFORM),
            of("GET /api/v1/validations", OPERATOR, TRANSFORM),
            of("POST /api/v1/parity-checks", OPERATOR, TRANSFORM),
            of("GET /api/v1/parity-checks", OPERATOR, TRANSFORM),
            of("GET /api/v1/parity-checks/{id}", OPERATOR, TRANSFORM),
            of("POST /api/v1/parity-checks/{id}/mend", OPERATOR, TRANSFORM),
            of("GET /api/v1/dbt-docs/{file}", OPERATOR, TRANSFORM),
            of("GET /api/v1/dead-letters", OPERATOR, TRANSFORM),
            of("POST /api/v1/dead-letters/replay", OPERATOR, TRANSFORM),
            of("POST /api/v1/dead-letters/{id}/replay", OPERATOR, TRANSFORM),
            of("GET /api/v1/reconciliations", OPERATOR, TRANSFORM),
            of("GET /api/v1/reconciliations/{id}", OPERATOR, TRANSFORM),
            of("POST /api/v1/reconciliations/{id}/confirm", OPERATOR, TRANSFORM),
            of("GET /api/v1/keys", ADMIN, GATEWAY),
            of("POST /api/v1/keys", ADMIN, GATEWAY),
            of("DELETE /api/v1/keys/{id}", ADMIN, GATEWAY),
            webhook("POST /webhooks/commerce7/{connection}", INGEST),
            webhook("POST /webhooks/tock/{connection}", INGEST),
            of("GET /", null, GATEWAY),
            of("GET /favicon.svg", null, GATEWAY),
            of("GET /css/{file}", null, GATEWAY),
            of("GET /js/{file}", null, GATEWAY),
            of("GET /dbt-docs", null, GATEWAY),
            of("GET /dbt-docs/{file}", null, GATEWAY),
            of("GET /docs", null, GATEWAY),
            of("GET /docs/{file}", null, GATEWAY),
            of("GET /openapi.json", null, GATEWAY));

    private PublicRoutes() {}

    /// Every method of a path.
    public static List<PublicRoute> at(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return ALL.stream().filter(route -> route.hasPath(asked)).toList();
    }

    /// Whether a source sends its webhooks here.
    public static boolean isWebhook(String path) {
        return at(path).stream().anyMatch(PublicRoute::isWebhook);
    }

    public static Stream<PublicRoute> answeredBy(Service service) {
        return ALL.stream().filter(route -> route.service() == service);
    }
}
