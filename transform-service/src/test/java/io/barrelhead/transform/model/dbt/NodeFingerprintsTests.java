package io.barrelhead.transform.model.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which nodes a change makes other ones.
class NodeFingerprintsTests {

    private static final String MANIFEST = """
            {"metadata": {"dbt_version": "1.12.6", "project_name": "p"},
             "macros": {
               "macro.p.money": {"unique_id": "macro.p.money", "package_name": "p", "macro_sql": "a / 100", "depends_on": {"macros": []}},
               "macro.p.line": {"unique_id": "macro.p.line", "package_name": "p", "macro_sql": "money()", "depends_on": {"macros": ["macro.p.money"]}},
               "macro.p.materialization": {"unique_id": "macro.p.materialization", "package_name": "p", "macro_sql": "insert", "depends_on": {"macros": []}}},
             "nodes": {
               "orders": {"unique_id": "orders", "resource_type": "model", "checksum": {"checksum": "c1"}, "config": {"tags": []},
                          "depends_on": {"macros": ["macro.p.line"]}, "sources": [["raw", "orders"]]},
               "zones": {"unique_id": "zones", "resource_type": "model", "checksum": {"checksum": "c2"}, "config": {"tags": []},
                         "depends_on": {"macros": []}, "sources": [["transform", "connection"]]},
               "catalogue": {"unique_id": "catalogue", "resource_type": "seed", "checksum": {"checksum": "c3"}, "config": {"tags": []},
                             "depends_on": {"macros": []}}}}
            """;

    private static final Map<String, String> BEFORE = fingerprints(MANIFEST, "vars: 1", "USD");

    @Test
    void nothingChangedIsNothingChanged() {
        assertThat(fingerprints(MANIFEST, "vars: 1", "USD")).isEqualTo(BEFORE);
    }

    @Test
    void aFileConcernsItsNode() {
        assertChanged(fingerprints(MANIFEST.replace("c1", "c9"), "vars: 1", "USD"), "orders");
    }

    @Test
    void aMacroConcernsWhoeverCallsItDirectlyOrNot() {
        assertChanged(fingerprints(MANIFEST.replace("a / 100", "a / 1000"), "vars: 1", "USD"), "orders");
    }

    @Test
    void whatNobodyNamesConcernsAll() {
        assertChanged(
                fingerprints(MANIFEST.replace("\"insert\"", "\"merge\""), "vars: 1", "USD"),
                "orders",
                "zones",
                "catalogue");
        assertChanged(fingerprints(MANIFEST, "vars: 2", "USD"), "orders", "zones", "catalogue");
        assertChanged(
                fingerprints(MANIFEST.replace("1.12.6", "1.12.7"), "vars: 1", "USD"), "orders", "zones", "catalogue");
    }

    @Test
    void theConfigurationConcernsWhoReadsIt() {
        assertChanged(fingerprints(MANIFEST, "vars: 1", "EUR"), "zones", "catalogue");
    }

    private static void assertChanged(Map<String, String> after, String... changed) {
        assertThat(after.entrySet().stream()
                        .filter(it -> !it.getValue().equals(BEFORE.get(it.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(changed);
    }

    private static Map<String, String> fingerprints(String text, String projectFile, String configuration) {
        JsonNode manifest = JsonMapper.shared().readTree(text);
        NodeFingerprints fingerprints =
                new NodeFingerprints(manifest, projectFile.getBytes(StandardCharsets.UTF_8), configuration);
        Map<String, String> found = new TreeMap<>();
        manifest.path("nodes")
                .valueStream()
                .forEach(it -> found.put(it.path("unique_id").asString(), fingerprints.of(it)));
        return found;
    }
}
