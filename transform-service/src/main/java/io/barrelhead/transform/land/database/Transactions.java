package io.barrelhead.transform.land.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Short transactions on connections of their own.
public final class Transactions {

    private final DataSource database;

    public Transactions(DataSource database) {
        this.database = database;
    }

    /// Commits what `work` did, or nothing of it.
    ///
    /// @throws DataRefused if the database refuses a value
    /// @throws DatabaseTrouble if anything else is wrong with the database; trying again may help
    public <T> T within(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw DataError.is(e) ? new DataRefused(e) : new DatabaseTrouble(e);
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /// What happens in a transaction.
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
