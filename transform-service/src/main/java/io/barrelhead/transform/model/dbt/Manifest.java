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

    private final Path folder;
    private final Path file;
    private final Connections connections;
    private final Project project;

    Manifest(DbtSettings settings, Connections connections, Project project) {
        this.folder = settings.project();
        this.file = settings.target().resolve("manifest.json");
        this.connections = connections;
        this.project = project;
    }

    /// Whether runs are made of the project's files as they are now. Not during a run: it takes up what changed.
    public boolean isCurrent() {
        project.look();
        return project.fingerprint().equals(ProjectFingerprint.of(folder, connections));
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
                    Files.readAllBytes(folder.resolve("dbt_project.yml")),
                    ProjectFingerprint.text(connections));
            List<ProjectNode> nodes = manifest.path("nodes")
                    .valueStream()
                    .filter(Manifest::isBuilt)
                    .map(it -> node(it, fingerprints.of(it)))
                    .toList();
            return new ProjectGraph(project.fingerprint(), nodes);
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
