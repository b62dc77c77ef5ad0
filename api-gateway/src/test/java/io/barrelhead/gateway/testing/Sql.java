package io.barrelhead.gateway.testing;

import io.barrelhead.contracts.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Looks into the gateway's schema from outside.
public final class Sql {

    private Sql() {}

    public static long number(TestPostgres database, String query) {
        return Long.parseLong(texts(database, query).getFirst());
    }

    /// The first column.
    public static List<String> texts(TestPostgres database, String query) {
        try (Connection connection = database.connect("barrelhead_gateway");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /// From now on the database lets nobody in, and those inside are thrown out.
    public static void shutOut(TestPostgres database) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                Statement sql = connection.createStatement()) {
            sql.execute("alter database %s connection limit 0".formatted(database.name()));
            sql.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s' and pid <> pg_backend_pid()"
                            .formatted(database.name()));
        }
    }

    public static void run(TestPostgres database, String statement) throws SQLException {
        try (Connection connection = database.connect("barrelhead_gateway");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
