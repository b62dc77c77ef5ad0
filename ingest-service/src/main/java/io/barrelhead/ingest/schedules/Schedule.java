package io.barrelhead.ingest.schedules;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.events.IngestionMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a connection is read by itself; its JSON is an item of `/api/v1/schedules`.
///
/// @param id `<connection>.<name>`
/// @param overlapDays that its walks read again before the watermark's day; null for the setting
/// @param cron five fields: minute, hour, day of month, month, day of week
/// @param timeZone IANA name, the connection's own
/// @param nextAt when it is due next; null while it is paused
/// @param lastFiredAt when it was due last; null before the first time
/// @param lastRun the run that it asked for then, or that waited already
public record Schedule(
        String id,
        ConnectionId connection,
        String name,
        IngestionMode mode,
        @Nullable Integer overlapDays,
        String cron,
        String timeZone,
        boolean paused,
        @Nullable Instant nextAt,
        @Nullable Instant lastFiredAt,
        @Nullable RunId lastRun) {}
