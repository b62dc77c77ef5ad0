package io.barrelhead.transform.land.database;

import java.sql.SQLException;

/// The database did not do what was asked, for a reason that may pass: it is away, full, or two transactions collided.
public final class DatabaseTrouble extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DatabaseTrouble(SQLException cause) {
        super("%s: %s".formatted(cause.getSQLState(), cause.getMessage()), cause);
    }
}
