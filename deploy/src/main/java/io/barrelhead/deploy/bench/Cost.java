package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.machine.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What a change costs: the transforms that it takes, from the claim to the publication, and what the KPI service then
/// measures anew. The wait for more changes of its kind is the same for each, and left out.
final class Cost {

    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final String ORDERS = """
            select coalesce(sum(c.numerator + r.numerator), 0)::bigint
            from published.kpi_daily_components as c
            inner join published.dim_kpi as k on k.kpi_id = c.kpi_id and k.code = 'order_count'
            inner join published.kpi_daily_components as r on r.entity_id = c.entity_id and r.kpi_date = c.kpi_date
            inner join published.dim_kpi as rk on rk.kpi_id = r.kpi_id and rk.code = 'refunds_total'
            """;
    private static final String COST = """
            with run as (
                select generation, started_at, finished_at from transform.transform_run
                where trigger = 'records' and started_at >= ? and generation is not null
            ),
            measured as (
                select max(k.computed_at) - run.finished_at as took
                from run inner join kpi.agg_kpi_dashboard as k on k.generation = run.generation
                group by run.generation, run.finished_at
            )
            select 1000 * extract(epoch from
                (select sum(finished_at - started_at) from run)
                + coalesce((select sum(greatest(took, interval '0')) from measured), interval '0'))
            """;

    private final BenchSystem system;
    private final Connection database;
    private final InstantSource clock;
    private final Hooks hooks;

    Cost(BenchSystem system, Connection database, InstantSource clock) {
        this.system = system;
        this.database = database;
        this.clock = clock;
        this.hooks = system.hooks(clock.instant());
    }

    Duration of(Change change, LocalDate today, int years) throws SQLException {
        long before = number(ORDERS);
        Instant begin = clock.instant();
        List<ObjectNode> orders = change.orders(hooks, today, years);
        orders.parallelStream().forEach(hooks::send);
        while (number(ORDERS) == before) {
            Waiting.pause(BETWEEN);
        }
        system.awaitNumbers();
        Duration cost = since(begin);
        Answers.require("what the change added", worth(change, orders.size()), number(ORDERS) - before);
        return cost;
    }

    /// Sales count one each; a refund adds its 120.00 to the refunds.
    private static long worth(Change change, int orders) {
        return change == Change.LATE_REFUND ? 120L * orders : orders;
    }

    private Duration since(Instant begin) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(COST)) {
            statement.setObject(1, begin.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Duration.ofMillis(Math.round(row.getDouble(1)));
            }
        }
    }

    private long number(String query) throws SQLException {
        return IngestTimes.count(database, query);
    }
}
