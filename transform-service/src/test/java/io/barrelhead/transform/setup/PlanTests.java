package io.barrelhead.transform.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.model.dbt.ProjectGraph;
import io.barrelhead.transform.model.dbt.ProjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A small project: an order is staged and becomes a fact, which the catalogue unpivots into KPIs.
class PlanTests {

    private static final ProjectGraph GRAPH = new ProjectGraph(
            "project",
            List.of(
                    node("seed.p.catalogue"),
                    node("model.p.kpis", "model.p.fact", "seed.p.catalogue"),
                    node("model.p.board", "model.p.kpis"),
                    node("model.p.fact", "model.p.staged"),
                    node("model.p.staged", "source.p.orders"),
                    node("model.p.calendar")));

    @Test
    void whatASeedDecidesIsConfigurationAndTheRestIsFoundation() {
        Plan plan = Plan.everything(GRAPH);

        assertThat(names(plan.seeds())).containsExactly("catalogue");
        assertThat(names(plan.foundation())).containsExactly("fact", "staged", "calendar");
        assertThat(names(plan.configuration())).containsExactly("kpis", "board");
        assertThat(plan.isEverything()).isTrue();
    }

    @Test
    void whatDependsOnAChangeIsMadeWithIt() {
        Plan plan = changed("fact");

        assertThat(plan.seeds()).isEmpty();
        assertThat(names(plan.foundation())).containsExactly("fact");
        assertThat(names(plan.configuration())).containsExactly("kpis", "board");
    }

    @Test
    void aChangeAtTheEndChangesNothingBefore() {
        assertThat(names(changed("board").nodes())).containsExactly("board");
        assertThat(names(changed("catalogue").nodes())).containsExactly("catalogue", "kpis", "board");
    }

    @Test
    void noChangeIsNothingToDo() {
        assertThat(changed("none").isNothing()).isTrue();
    }

    private static Plan changed(String name) {
        return Plan.changed(GRAPH, it -> !Set.of(name).contains(it.name()));
    }

    private static List<String> names(List<ProjectNode> nodes) {
        return nodes.stream().map(ProjectNode::name).toList();
    }

    private static ProjectNode node(String id, String... dependsOn) {
        return new ProjectNode(id, "marts", id, List.of(dependsOn), "same");
    }
}
