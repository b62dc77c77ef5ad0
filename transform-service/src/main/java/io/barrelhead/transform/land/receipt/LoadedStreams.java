package io.barrelhead.transform.land.receipt;

import io.barrelhead.transform.land.receipt.Receipt.Origin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Which streams were read to their end once. That never ends, so that it is asked for only until it begins.
final class LoadedStreams {

    private static final String FIND = "select from transform.loaded_stream where connection_id = ? and stream = ?";

    private final Set<Origin> known = ConcurrentHashMap.newKeySet();

    Set<Origin> among(Connection connection, Set<Origin> asked) throws SQLException {
        for (Origin origin : asked) {
            if (!known.contains(origin) && isLoaded(connection, origin)) {
                known.add(origin);
            }
        }
        return asked.stream().filter(known::contains).collect(Collectors.toSet());
    }

    private static boolean isLoaded(Connection connection, Origin origin) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, origin.connection());
            statement.setString(2, origin.stream());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
