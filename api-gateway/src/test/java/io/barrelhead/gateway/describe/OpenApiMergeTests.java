package io.barrelhead.gateway.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.gateway.offer.PublicRoute;
import io.barrelhead.gateway.offer.PublicRoutes;
import io.barrelhead.gateway.offer.Service;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiMergeTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RUNS = "/api/v1/ingestions/{runId}";

    private final OpenApiMerge merge = new OpenApiMerge(new OwnDocument(JSON).read());

    @Test
    void takesOnlyWhatIsAPublicRouteOfThatService() {
        merge.add(Service.INGEST, document("""
                {"paths":{"/api/v1/ingestions/{runId}":{"get":{},"patch":{}},"/internal":{"get":{}},"/api/v1/kpis":{"get":{}}}}"""));
        JsonNode paths = paths();
        assertThat(paths.get(RUNS).propertyNames()).containsExactly("get");
        assertThat(paths.has("/internal")).isFalse();
        assertThat(paths.has("/api/v1/kpis")).isFalse();
    }

    @Test
    void addsRoleSecurityAndTheRefusalsOfTheDoor() {
        merge.add(Service.INGEST, document("{\"paths\":{\"%s\":{\"get\":{\"operationId\":\"get\"}}}}".formatted(RUNS)));
        JsonNode get = paths().get(RUNS).get("get");
        assertThat(get.get("x-barrelhead-role").asString()).isEqualTo("operator");
        assertThat(get.get("security")).hasToString("[{\"bearer\":[]},{\"header\":[]}]");
        assertThat(get.get("responses").propertyNames()).containsExactlyInAnyOrder("401", "403", "429", "503");
    }

    @Test
    void tellsOperationsOfOneNameApart() {
        String list = "{\"paths\":{\"%s\":{\"get\":{\"operationId\":\"list\"}}}}";
        merge.add(Service.INGEST, document(list.formatted("/api/v1/ingestions")));
        merge.add(Service.TRANSFORM, document(list.formatted("/api/v1/transforms")));
        assertThat(paths().at("/~1api~1v1~1ingestions/get/operationId").asString())
                .isEqualTo("list");
        assertThat(paths().at("/~1api~1v1~1transforms/get/operationId").asString())
                .isEqualTo("transform-service-list");
    }

    @Test
    void tellsSchemasOfOneNameApartAndSharesEqualOnes() {
        String document = """
                {"paths":{"%s":{"get":{"schema":{"$ref":"#/components/schemas/Page"}}}},
                "components":{"schemas":{"Page":{"type":"%s","items":[{"$ref":"#/components/schemas/Same"}]},"Same":{}}}}""";
        merge.add(Service.INGEST, document(document.formatted("/api/v1/ingestions", "array")));
        merge.add(Service.TRANSFORM, document(document.formatted("/api/v1/transforms", "object")));
        JsonNode schemas = merge.document(List.of()).at("/components/schemas");
        assertThat(schemas.at("/Page/type").asString()).isEqualTo("array");
        assertThat(schemas.get("transform-service.Page").get("type").asString()).isEqualTo("object");
        assertThat(paths().at("/~1api~1v1~1transforms/get/schema/$ref").asString())
                .isEqualTo("#/components/schemas/transform-service.Page");
        assertThat(schemas.get("transform-service.Page").at("/items/0/$ref").asString())
                .isEqualTo("#/components/schemas/Same");
        assertThat(schemas.has("transform-service.Same")).isFalse();
    }

    @Test
    void saysWhichServicesAreMissing() {
        JsonNode whole = merge.document(List.of("kpi-service"));
        assertThat(whole.at("/info/description").asString()).contains("**Incomplete**: kpi-service did not answer");
        assertThat(whole.get("x-barrelhead-missing-services")).hasToString("[\"kpi-service\"]");
    }

    @Test
    void describesEveryKeyedRouteOfItsOwn() {
        List<String> described = paths().properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(PublicRoutes.ALL.stream()
                        .filter(route -> route.service() == Service.GATEWAY && route.role() != null)
                        .map(PublicRoute::toString)
                        .toList())
                .isNotEmpty();
    }

    private JsonNode paths() {
        return merge.document(List.of()).get("paths");
    }

    private static ObjectNode document(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
