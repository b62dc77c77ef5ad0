package io.barrelhead.transform.setup;

import io.barrelhead.transform.model.dbt.ProjectGraph;
import io.barrelhead.transform.model.dbt.ProjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What a set-up makes anew, by dbt's own graph: seeds; the foundation, which no seed decides; the configuration, which
/// depends on seeds.
record Plan(ProjectGraph graph, List<ProjectNode> nodes) {

    static Plan everything(ProjectGraph graph) {
        return new Plan(graph, graph.nodes());
    }

    /// What is not as it was last set up, and all that depends on it.
    static Plan changed(ProjectGraph graph, Predicate<ProjectNode> unchanged) {
        return new Plan(graph, graph.withDependents(unchanged.negate()));
    }

    boolean isNothing() {
        return nodes.isEmpty();
    }

    boolean isEverything() {
        return nodes.size() == graph.nodes().size();
    }

    List<ProjectNode> seeds() {
        return nodes.stream().filter(ProjectNode::isSeed).toList();
    }

    List<ProjectNode> foundation() {
        Set<ProjectNode> configured = configured();
        return nodes.stream().filter(it -> !configured.contains(it)).toList();
    }

    List<ProjectNode> configuration() {
        Set<ProjectNode> configured = configured();
        return nodes.stream()
                .filter(it -> configured.contains(it) && !it.isSeed())
                .toList();
    }

    private Set<ProjectNode> configured() {
        return new HashSet<>(graph.withDependents(ProjectNode::isSeed));
    }
}
