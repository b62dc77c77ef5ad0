package io.barrelhead.ingest.runs;

import io.barrelhead.contracts.events.IngestionMode;
import java.util.List;

/// Which runs read history: they are long, and have a lower share of what live traffic needs.
public final class Backfill {

    /// Their modes as they are written in the database.
    public static final List<String> WORDS = List.of("full", "range");

    private Backfill() {}

    public static boolean is(IngestionMode mode) {
        return switch (mode) {
            case FULL, RANGE -> true;
            case INCREMENTAL, RECORDS -> false;
        };
    }
}
