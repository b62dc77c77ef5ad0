package io.barrelhead.transform.parity;

import java.nio.file.Path;
import java.util.List;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What dbt says of the second build: which models replace days, and by which columns.
final class ShadowManifest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    /// @param target the folder where dbt left its files
    ShadowManifest(Path target) {
        this.file = target.resolve("manifest.json");
    }

    /// @throws IllegalStateException if there is none: then nothing would be compared
    List<ComparedTable> incrementalModels() {
        List<ComparedTable> models = JSON.readTree(file)
                .path("nodes")
                .valueStream()
                .filter(it -> it.path("resource_type").asString("").equals("model"))
                .filter(it ->
                        it.path("config").path("materialized").asString("").equals("incremental"))
                .map(ShadowManifest::table)
                .toList();
        if (models.isEmpty()) {
            throw new IllegalStateException("%s names no incremental model".formatted(file));
        }
        return models;
    }

    /// The second build is all in one schema; the model's own is in its configuration.
    private static ComparedTable table(JsonNode model) {
        String schema = model.path("config").path("schema").asString();
        String name = model.path("alias").asString();
        List<String> days = model.path("config")
                .path("meta")
                .path("days")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return new ComparedTable(
                schema + "." + name,
                DSL.quotedName(schema, name).toString(),
                DSL.quotedName(Shadow.SCHEMA, name).toString(),
                days);
    }
}
