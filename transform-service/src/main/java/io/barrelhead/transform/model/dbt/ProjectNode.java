package io.barrelhead.transform.model.dbt;

import java.util.List;

/// A seed or a model, as dbt itself knows it.
///
/// @param uniqueId dbt's own, e.g. `model.barrelhead.fct_orders`
/// @param schema where its relation is
/// @param relation its name there
/// @param dependsOn unique ids of seeds, models and sources
/// @param fingerprint stands for all that decides what it makes of its inputs
public record ProjectNode(String uniqueId, String schema, String relation, List<String> dependsOn, String fingerprint) {

    public ProjectNode {
        dependsOn = List.copyOf(dependsOn);
    }

    public boolean isSeed() {
        return uniqueId.startsWith("seed.");
    }

    /// As `--select` takes it.
    public String name() {
        return uniqueId.substring(uniqueId.lastIndexOf('.') + 1);
    }
}
