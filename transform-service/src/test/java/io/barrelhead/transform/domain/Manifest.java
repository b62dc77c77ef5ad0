package io.barrelhead.transform.domain;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What dbt made of the project, node by node, and how its last invocation went.
record Manifest(JsonNode manifest, JsonNode results) {

    static Manifest in(Path target) {
        JsonMapper json = JsonMapper.builder().build();
        return new Manifest(
                json.readTree(target.resolve("manifest.json").toFile()),
                json.readTree(target.resolve("run_results.json").toFile()));
    }

    List<JsonNode> all(String kind) {
        return manifest.path(kind).valueStream().toList();
    }

    /// @param type `model`, `seed` or `test`
    List<JsonNode> nodes(String type) {
        return all("nodes").stream()
                .filter(it -> it.path("resource_type").asString().equals(type))
                .toList();
    }

    /// Models below a folder of `models`.
    List<JsonNode> modelsIn(String folder) {
        return nodes("model").stream()
                .filter(it -> it.path("path").asString().startsWith(folder + "/"))
                .toList();
    }

    /// Whether a test says that no two rows of a node are the same thing.
    boolean hasKeyTest(String node) {
        return nodes("test").stream()
                .filter(it -> List.of("unique", "unique_together", "at_most_one_row")
                        .contains(it.at("/test_metadata/name").asString("")))
                .anyMatch(it -> parents(it).contains(node));
    }

    List<String> unitTested() {
        return all("unit_tests").stream()
                .map(it -> it.path("model").asString())
                .distinct()
                .toList();
    }

    List<String> ran(String prefix) {
        return results.path("results")
                .valueStream()
                .filter(it -> it.path("unique_id").asString().startsWith(prefix))
                .map(it -> it.path("unique_id").asString() + " "
                        + it.path("status").asString())
                .toList();
    }

    static String name(JsonNode node) {
        return node.path("name").asString();
    }

    static List<String> parents(JsonNode node) {
        return node.at("/depends_on/nodes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    static List<JsonNode> columns(JsonNode node) {
        return node.path("columns").valueStream().toList();
    }
}
