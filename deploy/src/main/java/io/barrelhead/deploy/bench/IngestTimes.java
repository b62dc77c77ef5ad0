package io.barrelhead.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/// How long after its start a run had fetched its last record, had the broker's acknowledgement of all, and had all of
/// them landed.
record IngestTimes(Instant started, Duration fetched, Duration acknowledged, Duration landed) {

    private static final String TIMES = "select started_at, walked_at, finished_at from ingest.run where id = ?";

    static IngestTimes of(String run, Instant lastFetch, Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(TIMES)) {
            statement.setObject(1, UUID.fromString(run));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Instant started = instant(row, 1);
                return new IngestTimes(
                        started,
                        Duration.between(started, lastFetch),
                        Duration.between(started, instant(row, 2)),
                        Duration.between(started, instant(row, 3)));
            }
        }
    }

    /// The one number of a query.
    static long count(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
