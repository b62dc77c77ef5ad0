package io.barrelhead.transform.model.dbt;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// dbt's graph of the project: its seeds and models and what each depends on.
///
/// @param fingerprint of the project's files, the connections and the winery, as of when it was read
public record ProjectGraph(String fingerprint, List<ProjectNode> nodes) {

    public ProjectGraph {
        nodes = List.copyOf(nodes);
    }

    /// Those that match, and all that depend on them, in the graph's order.
    public List<ProjectNode> withDependents(Predicate<ProjectNode> roots) {
        Set<String> reached = new HashSet<>();
        nodes.stream().filter(roots).map(ProjectNode::uniqueId).forEach(reached::add);
        int before = -1;
        while (before < reached.size()) {
            before = reached.size();
            nodes.stream()
                    .filter(it -> dependsOnAny(it, reached))
                    .map(ProjectNode::uniqueId)
                    .forEach(reached::add);
        }
        return nodes.stream().filter(it -> reached.contains(it.uniqueId())).toList();
    }

    private static boolean dependsOnAny(ProjectNode node, Collection<String> others) {
        return node.dependsOn().stream().anyMatch(others::contains);
    }
}
