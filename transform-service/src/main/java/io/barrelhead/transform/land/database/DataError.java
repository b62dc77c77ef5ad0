package io.barrelhead.transform.land.database;

import java.sql.SQLException;
import java.util.Set;

/// Tells a database that refuses a value from one that is not there: the first is the record's fault, the second
/// passes.
public final class DataError {

    // data exception, integrity constraint violation, program limit exceeded (depth, size of an index row)
    private static final Set<String> CLASSES = Set.of("22", "23", "54");

    private DataError() {}

    public static boolean is(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
