package io.barrelhead.transform.model.dbt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.impl.DSL;

/// What dbt built in the database, under dbt's own role. Readers are served from the schema `published`, which is not
/// part of it.
public final class Workspace {

    private static final String RELATIONS = """
            select n.nspname || '.' || c.relname, c.relkind::text
            from pg_class as c
            inner join pg_namespace as n on c.relnamespace = n.oid
            where c.relkind in ('r', 'p', 'v', 'm') and c.relowner = (select oid from pg_roles where rolname = current_user)
            """;

    // whoever reads what is to go is not waited for, nor is anybody made to wait behind us
    private static final String WAIT_SHORTLY = "set local lock_timeout = '5s'";

    private final DbtDatabase database;

    Workspace(DbtDatabase database) {
        this.database = database;
    }

    /// Whether the database lets dbt in, and reads in one snapshot for it.
    ///
    /// @return what to know of it, e.g. `PostgreSQL 18.1, repeatable read`
    /// @throws org.jooq.exception.DataAccessException with the reason if it does not let dbt in
    public String greeting() {
        return database.ask(sql -> sql.fetchSingle(
                        "select 'PostgreSQL ' || current_setting('server_version') || ', ' || current_setting('transaction_isolation')")
                .get(0, String.class));
    }

    /// Those of the nodes that have no relation.
    public Set<String> missing(Collection<ProjectNode> nodes) {
        Set<String> there = database.ask(Workspace::relations).keySet();
        return nodes.stream()
                .filter(it -> !there.contains(it.schema() + "." + it.relation()))
                .map(ProjectNode::uniqueId)
                .collect(Collectors.toSet());
    }

    /// Drops the nodes' relations, all or none; what something else depends on is refused.
    ///
    /// @return how many there were
    public int drop(Collection<ProjectNode> nodes) {
        Set<String> names =
                nodes.stream().map(it -> it.schema() + "." + it.relation()).collect(Collectors.toSet());
        return drop(names::contains);
    }

    /// Drops everything in a schema, and leaves the schema.
    ///
    /// @return how much there was
    public int clear(String schema) {
        return drop(relation -> relation.startsWith(schema + "."));
    }

    private int drop(Predicate<String> which) {
        return database.ask(sql -> sql.transactionResult(inner -> {
            DSLContext transaction = inner.dsl();
            transaction.execute(WAIT_SHORTLY);
            Map<String, String> there = relations(transaction);
            there.keySet().removeIf(which.negate());
            return drop(transaction, "view", there, "v")
                    + drop(transaction, "materialized view", there, "m")
                    + drop(transaction, "table", there, "r", "p");
        }));
    }

    private static Map<String, String> relations(DSLContext sql) {
        return sql.fetch(RELATIONS).intoMap(row -> row.get(0, String.class), row -> row.get(1, String.class));
    }

    private static int drop(DSLContext sql, String kind, Map<String, String> relations, String... relkinds) {
        List<Name> names = relations.entrySet().stream()
                .filter(it -> List.of(relkinds).contains(it.getValue()))
                .map(it -> DSL.quotedName(it.getKey().split("\\.", 2)))
                .toList();
        if (!names.isEmpty()) {
            // one statement: they may depend on each other
            sql.execute(
                    "drop " + kind + " " + names.stream().map(Name::toString).collect(Collectors.joining(", ")));
        }
        return names.size();
    }
}
