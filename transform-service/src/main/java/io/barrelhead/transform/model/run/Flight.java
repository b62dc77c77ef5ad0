package io.barrelhead.transform.model.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// The right to run: PostgreSQL gives it to one connection at a time, over all replicas. What is published goes through
/// that very connection, so whoever lost the right cannot publish.
///
/// What a run says of itself need not outlive a crash of the server, which ends the run, too: its commits do not wait
/// for
/// the disk. That of the publication does, and with it everything before.
public final class Flight implements AutoCloseable {

    private static final long LOCK = 0x6261_7272_656CL;
    private static final String TAKE = """
            select case
                when pg_try_advisory_lock(?) then set_config('synchronous_commit', 'off', false) = 'off'
                else false
            end""";

    private final Connection connection;

    private Flight(Connection connection) {
        this.connection = connection;
    }

    /// Nothing while another run is on, here or elsewhere.
    public static Optional<Flight> take(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        boolean taken = false;
        try {
            taken = ask(connection, TAKE);
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken ? Optional.of(new Flight(connection)) : Optional.empty();
    }

    /// Whether somebody has it, here or elsewhere; asking takes nothing.
    public static boolean isTaken(DSLContext sql) {
        return sql.fetchSingle("""
                select exists (
                    select from pg_locks
                    where locktype = 'advisory' and granted and (classid::bigint << 32) + objid::bigint = {0}
                        and database = (select oid from pg_database where datname = current_database())
                )""", DSL.val(LOCK)).get(0, boolean.class);
    }

    public DSLContext sql() {
        return DSL.using(connection, SQLDialect.POSTGRES);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("reset synchronous_commit");
            }
            ask(connection, "select pg_advisory_unlock(?)");
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
