package io.barrelhead.transform.land.database;

import java.sql.SQLException;

/// The database is there and refuses a value; trying the same again does not help.
public final class DataRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DataRefused(SQLException cause) {
        super("%s: %s".formatted(cause.getSQLState(), cause.getMessage()), cause);
    }
}
