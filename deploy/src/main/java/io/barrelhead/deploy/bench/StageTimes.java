package io.barrelhead.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the time between a request and the served number goes, by the times that the services themselves write down.
final class StageTimes {

    private static final String RUN = """
            select r.started_at, r.finished_at from transform.transform_run as r where r.generation = ?
            """;
    private static final String LANDED = """
            select landed_at from raw.commerce7_order where landed_at between ? and ? and run_id is null
            order by landed_at limit 1
            """;

    private final Connection database;
    private final Map<String, List<Duration>> stages = new LinkedHashMap<>();

    StageTimes(Connection database) {
        this.database = database;
    }

    /// Adds one sale that travelled alone.
    void add(Arrivals.Sale sale) throws SQLException {
        Instant landed = landed(sale);
        try (PreparedStatement statement = database.prepareStatement(RUN)) {
            statement.setLong(1, sale.generation());
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    Instant started = instant(row, 1);
                    Instant finished = instant(row, 2);
                    add("received, relayed, landed", sale.sent(), landed);
                    add("waiting for more of its kind", landed, started);
                    add("modelled, tested, published", started, finished);
                    add("measured, served", finished, sale.served());
                }
            }
        }
    }

    /// The median of each stage, in the order of the flow.
    Map<String, Long> mediansMillis() {
        Map<String, Long> medians = new LinkedHashMap<>();
        stages.forEach((stage, times) -> medians.put(stage, Percentiles.medianMillis(times)));
        return medians;
    }

    private Instant landed(Arrivals.Sale sale) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(LANDED)) {
            statement.setObject(1, sale.sent().atOffset(java.time.ZoneOffset.UTC));
            statement.setObject(2, sale.served().atOffset(java.time.ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? instant(row, 1) : sale.sent();
            }
        }
    }

    private void add(String stage, Instant from, Instant to) {
        stages.computeIfAbsent(stage, name -> new ArrayList<>()).add(Duration.between(from, to));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
