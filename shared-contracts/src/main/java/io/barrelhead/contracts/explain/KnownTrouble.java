package io.barrelhead.contracts.explain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The failures of first runs, by the words that dbt, PostgreSQL, its drivers and the operating system use. The first
/// that matches counts: what is more particular stands first. `{1}` is what the pattern's first group found.
enum KnownTrouble {
    DBT_NOT_FOUND(
            "dbt does not start|Cannot run program \"[^\"]*dbt\"|dbt: (?:command )?not found",
            "dbt is not where the service looks for it.",
            "transform-service/dbt/make-venv FOLDER makes its virtual environment; BARRELHEAD_DBT_EXECUTABLE names FOLDER/bin/dbt."
                    + " ./barrelhead up makes it by itself."),
    PACKAGES_MISSING(
            "package\\(s\\) specified in|Run \"?dbt deps\"?",
            "The dbt project names packages that are not installed.",
            "Run the stage deps: ./barrelhead transform deps."),
    VARIABLE_MISSING(
            "Env var required but not provided: '([^']+)'",
            "dbt's profile needs the environment variable {1}, and it is not set.",
            "Set it for the process that runs dbt; profiles.yml names what it is for."),
    PROFILE_MISSING(
            "Could not find profile named '([^']+)'|could not find profiles?\\.yml",
            "dbt finds no profile that says which database to use.",
            "profiles.yml lies beside dbt_project.yml: run dbt with --profiles-dir of that folder."),
    WRONG_PASSWORD(
            "password authentication failed for user \"([^\"]+)\"",
            "The database refuses the password of the role {1}.",
            "Give the password that the role was made with (deploy/postgres/init.sql sets it); for barrelhead_dbt it is"
                    + " BARRELHEAD_DBT_PASSWORD, for a service BARRELHEAD_POSTGRES_PASSWORD."),
    ROLE_MISSING(
            "role \"([^\"]+)\" does not exist",
            "The database has no role {1}.",
            "Run deploy/postgres/init.sql as a superuser in this database: it makes roles and schemas."),
    DATABASE_MISSING(
            "database \"([^\"]+)\" does not exist",
            "The server has no database {1}.",
            "Create it and run deploy/postgres/init.sql in it, or correct the name in BARRELHEAD_POSTGRES_URL."),
    DATABASE_UNREACHABLE(
            "(?i)connection refused|connection to \\S+ refused|could not translate host name|no route to host"
                    + "|UnknownHostException|the connection attempt failed",
            "No database answers at the address that is configured.",
            "Is PostgreSQL running, and BARRELHEAD_POSTGRES_URL right? ./barrelhead status says what runs here."),
    DATABASE_NOT_READY(
            "the database system is (?:starting up|shutting down|in recovery mode|not yet accepting connections)",
            "The database is starting or stopping.",
            "Wait a moment; runs try again by themselves."),
    TOO_MANY_SESSIONS(
            "too many clients already|remaining connection slots|too many connections for role",
            "The database has no connection left to give.",
            "Raise max_connections, or end sessions that nobody needs (pg_stat_activity lists them)."),
    NO_SPACE(
            "(?i)no space left on device|could not extend file|disk full",
            "A disk is full: the database's, or the one with dbt's target folder.",
            "Free space there, then run again: nothing half-done was published."),
    NODE_MISSING(
            "depends on a (?:source|node) named '([^']+)' which was not found",
            "The dbt project names {1}, which it does not define.",
            "Correct the name, or bring the missing file or package back."),
    RELATION_MISSING(
            "relation \"([^\"]+)\" does not exist",
            "The table or view {1} is not there yet.",
            "./barrelhead setup complete makes everything that dbt builds; raw, transform and published are made by the"
                    + " transform service when it starts."),
    SCHEMA_MISSING(
            "schema \"([^\"]+)\" does not exist",
            "The database has no schema {1}.",
            "Run deploy/postgres/init.sql as a superuser in this database: it makes roles and schemas."),
    COLUMN_MISSING(
            "column \"?([\\w.]+)\"? (?:of relation \"[^\"]+\" )?does not exist",
            "A table has no column {1}: it was made by an older state of the dbt project.",
            "./barrelhead setup quick makes anew what changed, ./barrelhead transform --full-refresh everything."),
    DUPLICATE_KEY(
            "(?:duplicate key value violates|could not create) unique (?:constraint|index) \"([^\"]+)\"(?:(?s:.*?)Key (\\([^)]*\\)=\\([^)]*\\)))?",
            "Two rows have one key, which {1} forbids {2}.",
            "Look at these records at the source and in raw: one of them is wrong, or a model joins more rows than it"
                    + " should. Nothing was published."),
    DATABASE_LOCKED(
            "lock timeout|could not obtain lock|deadlock detected|database is locked|is being accessed by other users",
            "Another session holds a lock that this needs.",
            "./barrelhead setup status names who holds what; end that session, or wait for it, and run again."),
    PERMISSION_MISSING(
            "permission denied for (\\w+ \\S+)|must be owner of (\\w+ \\S+)",
            "The role may not use the {1}{2}.",
            "deploy/postgres/init.sql gives each role what it needs: run it again. What dbt builds belongs to"
                    + " barrelhead_dbt."),
    SOMETHING_DEPENDS(
            "cannot drop .+ because other objects depend on (?:it|them)(?:(?s:.*?)(\\w+ \\S+) depends on ([a-z ]+ \\S+))?",
            "Something that dbt did not make stands on what dbt made: {1} on {2}.",
            "Drop it, or let it read the schema published, which is never cleared; PostgreSQL's message names it."),
    SNAPSHOT_MISSING(
            "models replace days in one snapshot",
            "dbt's role does not read in one snapshot, so days could be lost.",
            "Run deploy/postgres/init.sql again: it sets barrelhead_dbt to repeatable read."),
    TOOK_TOO_LONG(
            "took longer than PT\\w+ and was ended|canceling statement due to statement timeout",
            "It took longer than is allowed, and was ended.",
            "Look what the database was busy with; a first load may need a longer barrelhead.dbt.deadline."),
    SESSION_ENDED(
            "terminating connection due to administrator command|server closed the connection unexpectedly",
            "The database ended the session in the middle: it was stopped, or somebody ended the session.",
            "Run again when the database is there; nothing half-done was published.");

    private final Pattern sign;
    private final String what;
    private final String remedy;

    KnownTrouble(String sign, String what, String remedy) {
        this.sign = Pattern.compile(sign);
        this.what = what;
        this.remedy = remedy;
    }

    Optional<Explanation> in(String message) {
        Matcher found = sign.matcher(message);
        return found.find()
                ? Optional.of(new Explanation(name().toLowerCase(Locale.ROOT), filled(found), remedy))
                : Optional.empty();
    }

    private String filled(Matcher found) {
        String text = what;
        for (int group = 1; group <= found.groupCount(); group++) {
            String value = found.group(group);
            text = text.replace("{" + group + "}", value == null ? "" : value);
        }
        return text.replace(":  on .", ".").replace(" .", ".");
    }
}
