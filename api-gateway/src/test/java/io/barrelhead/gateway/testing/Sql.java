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

    public static void run(TestPostgres database, String statement) throws SQLException {
        try (Connection connection = database.connect("barrelhead_gateway");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
