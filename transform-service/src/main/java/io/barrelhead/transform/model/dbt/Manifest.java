package io.barrelhead.transform.model.dbt;

import io.barrelhead.transform.connections.Connections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The `manifest.json` that dbt writes when it parses the project.
public final class Manifest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path project;
    private final Path file;
    private final Connections connections;

    Manifest(DbtSettings settings, Connections connections) {
        this.project = settings.project();
        this.file = settings.target().resolve("manifest.json");
        this.connections = connections;
    }

    /// Takes the manifest of an earlier parse away, so that none but the next is read.
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /// @throws UncheckedIOException if dbt wrote none
    public ProjectGraph read() {
        try {
            JsonNode manifest = JSON.readTree(Files.readString(file));
            NodeFingerprints fingerprints = new NodeFingerprints(
                    manifest,
                    Files.readAllBytes(project.resolve("dbt_project.yml")),
                    ProjectFingerprint.text(connections));
            List<ProjectNode> nodes = manifest.path("nodes")
                    .valueStream()
                    .filter(Manifest::isBuilt)
                    .map(it -> node(it, fingerprints.of(it)))
                    .toList();
            return new ProjectGraph(ProjectFingerprint.of(project, connections), nodes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s, which dbt parse writes".formatted(file), e);
        } catch (JacksonException e) {
            throw new IllegalStateException("%s is no manifest of dbt: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static boolean isBuilt(JsonNode node) {
        String type = node.path("resource_type").asString();
        return type.equals("seed") || type.equals("model");
    }

    private static ProjectNode node(JsonNode node, String fingerprint) {
        return new ProjectNode(
                node.path("unique_id").asString(),
                node.path("schema").asString(),
                node.path("alias").asString(),
                node.path("depends_on")
                        .path("nodes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                fingerprint);
    }
}
