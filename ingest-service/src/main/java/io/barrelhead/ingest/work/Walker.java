package io.barrelhead.ingest.work;

import static java.time.ZoneOffset.UTC;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.TockConnection;
import io.barrelhead.ingest.fetch.Extent;
import io.barrelhead.ingest.fetch.Plan;
import io.barrelhead.ingest.fetch.RecordSink;
import io.barrelhead.ingest.fetch.commerce7.Commerce7Source;
import io.barrelhead.ingest.fetch.http.FetchSettings;
import io.barrelhead.ingest.fetch.tock.TockSource;
import io.barrelhead.ingest.runs.Backfill;
import io.barrelhead.ingest.runs.Cursors;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Chooses how much of a stream is read, and the source that reads it.
@Component
class Walker {

    private final Commerce7Source commerce7;
    private final TockSource tock;
    private final Cursors cursors;
    private final FetchSettings settings;

    Walker(Commerce7Source commerce7, TockSource tock, Cursors cursors, FetchSettings settings) {
        this.commerce7 = commerce7;
        this.tock = tock;
        this.cursors = cursors;
        this.settings = settings;
    }

    /// @return whether it read everything that the source has of the stream
    boolean walk(Connection connection, StreamName stream, Attempt attempt, RecordSink sink)
            throws InterruptedException {
        Plan plan = plan(attempt, stream);
        switch (connection) {
            case Commerce7Connection shop -> commerce7.walk(shop, stream, plan, sink);
            case TockConnection visits -> tock.walk(visits, stream, plan.extent(), sink);
        }
        return isWhole(connection, plan.extent());
    }

    // an export of Tock cannot be narrowed
    private static boolean isWhole(Connection connection, Extent extent) {
        return switch (extent) {
            case Extent.Everything everything -> true;
            case Extent.ChangedSince since -> connection instanceof TockConnection;
            case Extent.Days days -> connection instanceof TockConnection;
            case Extent.Records records -> false;
        };
    }

    private Plan plan(Attempt attempt, StreamName stream) {
        return new Plan(extent(attempt, stream), Backfill.is(attempt.scope().mode()));
    }

    private Extent extent(Attempt attempt, StreamName stream) {
        Scope scope = attempt.scope();
        return switch (scope.mode()) {
            case FULL -> new Extent.Everything();
            case RANGE -> new Extent.Days(Objects.requireNonNull(scope.from()), Objects.requireNonNull(scope.to()));
            case RECORDS -> new Extent.Records(scope.ids());
            case INCREMENTAL ->
                cursors.watermark(attempt.connection(), stream)
                        .map(watermark -> watermark.atZone(UTC).toLocalDate().minusDays(overlapDays(scope)))
                        .<Extent>map(Extent.ChangedSince::new)
                        .orElseGet(Extent.Everything::new);
        };
    }

    private int overlapDays(Scope scope) {
        Integer own = scope.overlapDays();
        return own == null ? settings.overlapDays() : own;
    }

    /// Whether a walk of this mode has read all that changed until it began.
    static boolean movesCursor(IngestionMode mode) {
        return switch (mode) {
            case FULL, INCREMENTAL -> true;
            case RANGE, RECORDS -> false;
        };
    }
}
