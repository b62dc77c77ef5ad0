package io.barrelhead.transform.setup;

import io.barrelhead.transform.connections.Connections;
import io.barrelhead.transform.model.dbt.Installation;
import io.barrelhead.transform.model.dbt.Workspace;
import io.barrelhead.transform.model.run.Flight;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/// Looks whether a set-up could run, and changes nothing.
public final class Preflight {

    private static final String BLOCKED = """
            select
                'a session of dbt (' || waits.pid || ') waits for '
                    || coalesce(nullif(holds.application_name, ''), 'session') || ' of ' || holds.usename
                    || ' (' || holds.pid || ')' as example
            from pg_stat_activity as waits
            inner join pg_stat_activity as holds on holds.pid = any (pg_blocking_pids(waits.pid))
            where waits.usename = 'barrelhead_dbt'
            """;

    private final DSLContext sql;
    private final Connections connections;
    private final Installation installation;
    private final Workspace workspace;

    Preflight(DSLContext sql, Connections connections, Installation installation, Workspace workspace) {
        this.sql = sql;
        this.connections = connections;
        this.installation = installation;
        this.workspace = workspace;
    }

    /// In the order in which one would mend things.
    public List<Finding> look() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(configuration());
        findings.add(dbt());
        findings.add(project());
        findings.add(database());
        findings.addAll(locks());
        return findings;
    }

    private Finding configuration() {
        int count = connections.all().size();
        return count == 0
                ? Finding.wrong(
                        "configuration",
                        "no connection is configured",
                        "./barrelhead up --connections FILE; the README shows such a file")
                : Finding.fine(
                        "configuration",
                        "%d connections of %s, currency %s"
                                .formatted(count, connections.entities(), connections.currency()));
    }

    private Finding dbt() throws InterruptedException {
        if (!installation.isThere()) {
            return Finding.wrong(
                    "dbt",
                    new IOException("dbt does not start (%s): it is not there".formatted(installation.executable())),
                    "");
        }
        return installation
                .versions()
                .map(it -> Finding.fine(
                        "dbt", "dbt-core and dbt-postgres %s in %s".formatted(it, installation.executable())))
                .orElseGet(() -> Finding.note(
                        "dbt",
                        "%s is there, and its environment does not say its version"
                                .formatted(installation.executable()),
                        "If runs fail, make it again: transform-service/dbt/make-venv FOLDER"));
    }

    private Finding project() {
        String remedy = "barrelhead.dbt.project names the folder of dbt_project.yml; it holds seeds/ and models/";
        try {
            long seeds = installation.seeds();
            long models = installation.models();
            boolean complete = seeds > 0
                    && models > 0
                    && Files.exists(installation.project().resolve("dbt_project.yml"));
            String what = "%d seeds and %d models in %s".formatted(seeds, models, installation.project());
            return complete ? Finding.fine("project", what) : Finding.wrong("project", what, remedy);
        } catch (IOException e) {
            return Finding.wrong("project", "no dbt project in " + e.getMessage(), remedy);
        }
    }

    private Finding database() {
        try {
            String greeting = workspace.greeting();
            return greeting.endsWith("repeatable read") || greeting.endsWith("serializable")
                    ? Finding.fine("database", greeting + ", as barrelhead_dbt")
                    : Finding.wrong(
                            "database",
                            greeting + ": dbt's role must read in one snapshot",
                            "run deploy/postgres/init.sql again: it sets barrelhead_dbt to repeatable read");
        } catch (DataAccessException e) {
            return Finding.wrong(
                    "database", e.getCause(), "deploy/postgres/init.sql makes dbt's role; see the message");
        }
    }

    private List<Finding> locks() {
        List<Finding> findings = new ArrayList<>();
        if (Flight.isTaken(sql)) {
            findings.add(
                    Finding.note("runs", "a run is on", "a set-up that is asked for now waits until it has ended"));
        }
        sql.fetch(BLOCKED)
                .forEach(it -> findings.add(Finding.note(
                        "locks",
                        it.get("example", String.class),
                        "end that session, or wait for it: select pg_terminate_backend(its number)")));
        return findings.isEmpty() ? List.of(Finding.fine("locks", "no run is on, nobody waits for a lock")) : findings;
    }
}
