package io.barrelhead.transform.model.dbt;

/// The dbt project as this process found it at its start.
///
/// @param fingerprint of the project, the connections and the winery
public record Project(String fingerprint) {}
