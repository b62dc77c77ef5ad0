package io.barrelhead.deploy.crash;

import io.barrelhead.deploy.launch.settings.Role;
import io.barrelhead.deploy.system.RunningSystem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One statement of an analyst that always has the same answer.
final class SqlLook implements Reader.Look {

    /// Facts: every order once, and the four KPIs of each day by the same orders.
    static final String FACTS = """
            with daily as (
                select
                    kpi_date,
                    count(*) as kpis,
                    sum(value) filter (where kpi_id = 13) as orders,
                    sum(value) filter (where kpi_id = 1) as wine,
                    sum(value) filter (where kpi_id = 2) as fees,
                    sum(value) filter (where kpi_id = 14) as bottles
                from published.fact_kpi_daily
                where entity_id = 'moving'
                group by kpi_date
            )
            select
                format('%s orders, %s of wine', coalesce(sum(orders), 0)::int, coalesce(sum(wine), 0)::int)
                || coalesce(string_agg(
                    format(', on %s %s KPIs, %s orders, %s wine, %s fees, %s bottles',
                        kpi_date, kpis, orders, wine, fees, bottles), '') filter (
                    where kpis <> 27 or wine <> 90 * orders or fees <> 30 * orders or bottles <> 2 * orders
                ), '')
            from daily
            """;

    /// What Power BI reads: 27 KPIs of one generation, each order in its last 28 days.
    static final String DASHBOARD = """
            select format('%s KPIs of %s generations, %s orders, %s of wine',
                count(*),
                count(distinct generation),
                coalesce(sum(last28_value) filter (where kpi_id = 13), 0)::int,
                coalesce(sum(last28_value) filter (where kpi_id = 1), 0)::int)
            from kpi.agg_kpi_dashboard
            where entity_id = 'moving' and as_of_date = (
                select max(as_of_date) from kpi.agg_kpi_dashboard where entity_id = 'moving'
            )
            """;

    /// dbt's own table, which is no generation but is always there.
    static final String MART = "select count(*) || ' orders' from marts.fct_orders where entity_id = 'moving'";

    private final RunningSystem system;
    private final String statement;
    private final String expected;
    private @Nullable Connection connection;

    SqlLook(RunningSystem system, String statement, String expected) {
        this.system = system;
        this.statement = statement;
        this.expected = expected;
    }

    @Override
    public Optional<String> now() throws Reader.Unanswered {
        try {
            String seen = answer();
            return seen.equals(expected) ? Optional.empty() : Optional.of(seen);
        } catch (SQLException e) {
            connection = null;
            if (isUnanswered(e)) {
                throw new Reader.Unanswered(e);
            }
            return Optional.of(e.getSQLState() + " " + e.getMessage());
        }
    }

    private String answer() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = system.database(Role.ANALYST);
            connection = open;
        }
        try (Statement query = open.createStatement();
                ResultSet row = query.executeQuery(statement)) {
            row.next();
            return row.getString(1);
        }
    }

    // the connection broke, or the server stops or starts
    private static boolean isUnanswered(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }
}
