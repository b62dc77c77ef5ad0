package io.barrelhead.ingest.schedules;

import org.jspecify.annotations.Nullable;

/// What a client sends to change a schedule.
///
/// @param cron null to keep it
/// @param paused null to keep it
record ScheduleChange(@Nullable String cron, @Nullable Boolean paused) {}
