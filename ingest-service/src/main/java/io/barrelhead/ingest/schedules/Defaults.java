package io.barrelhead.ingest.schedules;

import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.TockConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The schedules that a new connection starts with.
final class Defaults {

    private static final int DAYS_OF_CATCH_UP = 3;

    private static final List<Default> COMMERCE7 = List.of(
            new Default("hourly", IngestionMode.INCREMENTAL, null, "5 * * * *"),
            // what was late at the source, or came while this was down
            new Default("catch-up", IngestionMode.INCREMENTAL, DAYS_OF_CATCH_UP, "35 */6 * * *"),
            // what no filter tells: deletions, and fields that change without a new version
            new Default("weekly-full", IngestionMode.FULL, null, "20 3 * * 0"));

    // Tock exports twice a day, at hours that it does not document; others pull at 6 and 20. An export holds
    // everything, so that there is nothing to catch up
    private static final List<Default> TOCK = List.of(
            new Default("morning-export", IngestionMode.FULL, null, "30 6 * * *"),
            new Default("evening-export", IngestionMode.FULL, null, "30 20 * * *"));

    private Defaults() {}

    static List<Default> of(Connection connection) {
        return switch (connection) {
            case Commerce7Connection shop -> COMMERCE7;
            case TockConnection visits -> TOCK;
        };
    }

    /// @param overlapDays null for the setting
    record Default(
            String name, IngestionMode mode, @Nullable Integer overlapDays, String cron) {}
}
