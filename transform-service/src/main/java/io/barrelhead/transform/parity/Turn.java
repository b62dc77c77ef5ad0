package io.barrelhead.transform.parity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// The right to compare: PostgreSQL gives it to one connection at a time, over all replicas. What a check finds goes
/// through that very connection, so whoever lost the right cannot report.
final class Turn implements AutoCloseable {

    private static final long LOCK = 0x6261_7272_656EL;

    private final Connection connection;

    private Turn(Connection connection) {
        this.connection = connection;
    }

    /// Nothing while a check is on, here or elsewhere.
    static Optional<Turn> take(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        boolean taken = false;
        try {
            taken = ask(connection, "select pg_try_advisory_lock(" + LOCK + ")");
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken ? Optional.of(new Turn(connection)) : Optional.empty();
    }

    DSLContext sql() {
        return DSL.using(connection, SQLDialect.POSTGRES);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            ask(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
