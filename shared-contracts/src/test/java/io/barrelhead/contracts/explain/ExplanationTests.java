package io.barrelhead.contracts.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The words are those of dbt 1.12, PostgreSQL 18, psycopg2, the JDBC driver and Linux.
class ExplanationTests {

    private static final List<Said> SAID = List.of(
            said(
                    "dbt_not_found",
                    "dbt does not start (/opt/venv/bin/dbt): Cannot run program \"/opt/venv/bin/dbt\": error=2, No such file or directory",
                    "dbt is not where"),
            said(
                    "packages_missing",
                    "Compilation Error\n  dbt found 1 package(s) specified in packages.yml, but only 0 package(s) installed in dbt_packages. Run \"dbt deps\" to install package dependencies.",
                    "packages that are not installed"),
            said(
                    "variable_missing",
                    "Parsing Error\n  Env var required but not provided: 'BARRELHEAD_DBT_PASSWORD'",
                    "BARRELHEAD_DBT_PASSWORD"),
            said("profile_missing", "Runtime Error\n  Could not find profile named 'barrelhead'", "no profile"),
            said(
                    "wrong_password",
                    "connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  password authentication failed for user \"barrelhead_dbt\"",
                    "password of the role barrelhead_dbt"),
            said("role_missing", "FATAL: role \"barrelhead_kpi\" does not exist", "no role barrelhead_kpi"),
            said("database_missing", "FATAL: database \"barrelhead\" does not exist", "no database barrelhead"),
            said(
                    "database_unreachable",
                    "connection to server at \"127.0.0.1\", port 1 failed: Connection refused\n\tIs the server running on that host?",
                    "No database answers"),
            said(
                    "database_unreachable",
                    "Connection to localhost:1 refused. Check that the hostname and port are correct",
                    "No database answers"),
            said("database_not_ready", "FATAL: the database system is starting up", "starting"),
            said("too_many_sessions", "FATAL: sorry, too many clients already", "no connection left"),
            said("no_space", "could not write to file \"base/pgsql_tmp/1\": No space left on device", "disk is full"),
            said(
                    "node_missing",
                    "Model 'model.x.y' (models/y.sql) depends on a node named 'dim_gone' which was not found",
                    "dim_gone"),
            said(
                    "relation_missing",
                    "Database Error in model fct_orders (models/marts/fct_orders.sql)\n  relation \"staging.stg_commerce7__orders\" does not exist\n  LINE 7:",
                    "staging.stg_commerce7__orders is not there yet"),
            said("schema_missing", "schema \"marts\" does not exist", "no schema marts"),
            said("column_missing", "column orders.channel does not exist", "orders.channel"),
            said(
                    "duplicate_key",
                    "duplicate key value violates unique constraint \"fct_orders_pkey\"\n  DETAIL:  Key (connection_id, order_id)=(shop, o-1) already exists.",
                    "fct_orders_pkey forbids (connection_id, order_id)=(shop, o-1)."),
            said(
                    "duplicate_key",
                    "could not create unique index \"dim_date_pkey\"",
                    "Two rows have one key, which dim_date_pkey forbids."),
            said("database_locked", "canceling statement due to lock timeout", "lock"),
            said("permission_missing", "permission denied for schema marts", "schema marts"),
            said("permission_missing", "must be owner of table fct_orders", "table fct_orders"),
            said(
                    "something_depends",
                    "ERROR: cannot drop desired object(s) because other objects depend on them\n  Detail: view mine depends on table marts.dim_date",
                    "stands on what dbt made: view mine on table marts.dim_date."),
            said(
                    "something_depends",
                    "cannot drop table marts.fct_orders because other objects depend on it",
                    "stands on what dbt made."),
            said(
                    "snapshot_missing",
                    "models replace days in one snapshot: alter role barrelhead_dbt set default_transaction_isolation = 'repeatable read'",
                    "snapshot"),
            said("took_too_long", "dbt took longer than PT15M and was ended", "ended"),
            said("session_ended", "terminating connection due to administrator command", "ended the session"));

    @ParameterizedTest
    @MethodSource("said")
    void whatProgramsSayIsExplained(Said said) {
        Explanation explanation = Explanation.of(said.message()).orElseThrow();

        assertThat(explanation.code()).isEqualTo(said.code());
        assertThat(explanation.what()).contains(said.what()).doesNotContain("{", " .");
        assertThat(explanation.remedy()).isNotBlank();
    }

    @Test
    void everyKnownTroubleWasHeardOnce() {
        assertThat(SAID.stream().map(Said::code).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(KnownTrouble.values())
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void whatSpeaksForItselfIsLeftAlone() {
        assertThat(Explanation.of("test assert_sum failed: Got 2 results, configured to fail if != 0"))
                .isEmpty();
        assertThat(Explanation.of(null)).isEmpty();
    }

    static Stream<Said> said() {
        return SAID.stream();
    }

    private static Said said(String code, String message, String what) {
        return new Said(code, message, what);
    }

    record Said(String code, String message, String what) {}
}
