package io.barrelhead.transform.model.dbt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Stands for what decides how a node makes its rows: dbt's checksum of its file, its configuration, its contract and
/// the macros that it calls. What no node names may matter to each: dbt's version, the project file with its variables,
/// macros that dbt calls by itself, such as materializations. What the configuration of the service says matters to
/// whoever reads it: seeds by their hooks, models by a source.
final class NodeFingerprints {

    private static final Set<String> CONFIGURED = Set.of("connection", "winery");

    private final JsonNode macros;
    private final String common;
    private final String configuration;

    NodeFingerprints(JsonNode manifest, byte[] projectFile, String configuration) {
        this.macros = manifest.path("macros");
        this.configuration = configuration;
        this.common = hash(
                manifest.path("metadata").path("dbt_version").asString(),
                new String(projectFile, StandardCharsets.UTF_8),
                text(unnamed(manifest)));
    }

    String of(JsonNode node) {
        SortedSet<String> called = new TreeSet<>();
        follow(node, called);
        return hash(
                common,
                node.path("checksum").path("checksum").asString(),
                node.path("config").toString(),
                node.path("contract").toString(),
                node.path("constraints").toString(),
                text(called),
                readsConfiguration(node) ? configuration : "");
    }

    private SortedSet<String> unnamed(JsonNode manifest) {
        String project = manifest.path("metadata").path("project_name").asString();
        SortedSet<String> named = new TreeSet<>();
        manifest.path("nodes").valueStream().forEach(it -> follow(it, named));
        return macros.valueStream()
                .filter(it -> it.path("package_name").asString().equals(project))
                .map(it -> it.path("unique_id").asString())
                .filter(it -> !named.contains(it))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void follow(JsonNode caller, Set<String> called) {
        caller.path("depends_on")
                .path("macros")
                .valueStream()
                .map(JsonNode::asString)
                .forEach(it -> {
                    if (called.add(it)) {
                        follow(macros.path(it), called);
                    }
                });
    }

    private String text(SortedSet<String> ids) {
        return ids.stream()
                .map(it -> it + "\n" + macros.path(it).path("macro_sql").asString(""))
                .collect(Collectors.joining("\n"));
    }

    private static boolean readsConfiguration(JsonNode node) {
        return node.path("resource_type").asString().equals("seed")
                || node.path("sources")
                        .valueStream()
                        .anyMatch(it -> it.path(0).asString("").equals("transform")
                                && CONFIGURED.contains(it.path(1).asString("")));
    }

    private static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
