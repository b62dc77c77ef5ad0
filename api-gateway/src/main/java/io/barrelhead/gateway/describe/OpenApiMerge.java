package io.barrelhead.gateway.describe;

import io.barrelhead.gateway.offer.PublicRoute;
import io.barrelhead.gateway.offer.PublicRoutes;
import io.barrelhead.gateway.offer.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

/// Puts services' OpenAPI documents into one: only what is a public route of that service, each with its role and the
/// refusals of the door; schemas of one name and different content are told apart by the service's name.
final class OpenApiMerge {

    private final ObjectNode whole;
    private final ObjectNode paths;
    private final ObjectNode schemas;
    private final Set<String> operationIds = new HashSet<>();

    OpenApiMerge(ObjectNode own) {
        whole = own;
        paths = (ObjectNode) own.get("paths");
        schemas = (ObjectNode) own.get("components").get("schemas");
        paths.properties().forEach(path -> offer(path.getKey(), (ObjectNode) path.getValue(), Service.GATEWAY));
    }

    void add(Service service, ObjectNode document) {
        ObjectNode theirs = SchemaNames.apart(document, schemas, service);
        if (theirs.path("components").path("schemas") instanceof ObjectNode added) {
            schemas.setAll(added);
        }
        theirs.path("paths").properties().forEach(path -> {
            ObjectNode offered = offer(path.getKey(), (ObjectNode) path.getValue(), service);
            if (!offered.isEmpty()) {
                paths.set(path.getKey(), offered);
            }
        });
    }

    /// @param missing the services that are down
    ObjectNode document(List<String> missing) {
        if (!missing.isEmpty()) {
            ObjectNode info = (ObjectNode) whole.get("info");
            info.put(
                    "description",
                    "%s **Incomplete**: %s did not answer, so what it offers is left out for now."
                            .formatted(info.path("description").asString(), String.join(", ", missing)));
            missing.forEach(whole.putArray("x-barrelhead-missing-services")::add);
        }
        return whole;
    }

    private ObjectNode offer(String path, ObjectNode operations, Service service) {
        ObjectNode offered = operations.deepCopy();
        for (String method : List.copyOf(operations.propertyNames())) {
            route(path, method, service)
                    .ifPresentOrElse(
                            route -> describe((ObjectNode) offered.get(method), route), () -> offered.remove(method));
        }
        return offered;
    }

    private static Optional<PublicRoute> route(String path, String method, Service service) {
        return PublicRoutes.ALL.stream()
                .filter(route -> route.service() == service)
                .filter(route -> route.method() == HttpMethod.valueOf(method.toUpperCase(java.util.Locale.ROOT)))
                .filter(route -> shape(route.path().getPatternString()).equals(shape(path)))
                .findFirst();
    }

    /// Services may name the variable of a path as they like.
    private static String shape(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private void describe(ObjectNode operation, PublicRoute route) {
        String id = operation.path("operationId").asString(route.toString());
        operation.put("operationId", operationIds.add(id) ? id : route.service().title() + "-" + id);
        if (route.role() != null) {
            operation.put("x-barrelhead-role", route.role().toString());
            RefusalResponses.add(operation);
        }
    }
}
