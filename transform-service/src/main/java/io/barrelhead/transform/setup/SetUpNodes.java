package io.barrelhead.transform.setup;

import static io.barrelhead.transform.db.transform.Tables.MODELLED_PROJECT;
import static io.barrelhead.transform.db.transform.Tables.SET_UP_NODE;

import io.barrelhead.transform.model.dbt.ProjectGraph;
import io.barrelhead.transform.model.dbt.ProjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/// What each node was made of when it was last set up. A run that made everything of another project makes that untrue,
/// so it counts only for the project that was last modelled.
final class SetUpNodes {

    private SetUpNodes() {}

    /// Whether a node is made as the project now says.
    static Predicate<ProjectNode> unchanged(DSLContext sql, ProjectGraph graph) {
        Optional<String> modelled = sql.selectFrom(MODELLED_PROJECT).fetchOptional(MODELLED_PROJECT.FINGERPRINT);
        if (modelled.isEmpty()) {
            return node -> false;
        }
        if (modelled.get().equals(graph.fingerprint())) {
            return node -> true;
        }
        Map<String, String> known = sql.selectFrom(SET_UP_NODE)
                .where(SET_UP_NODE.PROJECT_FINGERPRINT.eq(modelled.get()))
                .fetchMap(SET_UP_NODE.UNIQUE_ID, SET_UP_NODE.FINGERPRINT);
        return node -> node.fingerprint().equals(known.get(node.uniqueId()));
    }

    /// Nothing is known to be made as the project says, until the next publication: should the set-up not come so far,
    /// the next run makes everything anew.
    static void forget(DSLContext sql) {
        sql.deleteFrom(MODELLED_PROJECT).execute();
    }

    static void keep(DSLContext sql, ProjectGraph graph) {
        sql.transaction(inner -> {
            DSLContext transaction = inner.dsl();
            transaction.deleteFrom(SET_UP_NODE).execute();
            transaction
                    .batchInsert(graph.nodes().stream()
                            .map(it -> {
                                var row = transaction.newRecord(SET_UP_NODE);
                                row.setUniqueId(it.uniqueId());
                                row.setFingerprint(it.fingerprint());
                                row.setProjectFingerprint(graph.fingerprint());
                                return row;
                            })
                            .toList())
                    .execute();
        });
    }
}
