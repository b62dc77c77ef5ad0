package io.barrelhead.transform.serve;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One stream of a completed run against what had been received. Counts are of records.
///
/// @param state `waiting`, `compared`, `held_back`, `confirmed`, `overtaken` or `expired`
/// @param mode `incremental`, `full`, `range` or `records`
/// @param whole the run read all that the source has of the stream
/// @param firstLoad the stream was read to its end for the first time: everything is new, nothing was missed
/// @param webhooks whether webhooks of this connection arrive at all; without them none can be missed
/// @param walk what the run saw
/// @param received what webhooks brought since the comparison before, until the run began
/// @param absent landed before, not seen by a whole walk
/// @param deleted how many of them left the numbers
/// @param note why something was held back or not compared; null for nothing
record ReconciliationView(
        UUID id,
        UUID run,
        String connection,
        String stream,
        String state,
        String mode,
        boolean whole,
        boolean firstLoad,
        boolean webhooks,
        Instant walkStartedAt,
        Instant askedAt,
        @Nullable Instant reconciledAt,
        Walk walk,
        Received received,
        long absent,
        long deleted,
        @Nullable String note,
        List<Day> days) {

    /// @param seen had + brought + refused
    /// @param had was there before
    /// @param brought landed with this run
    /// @param missed of those brought, how many a webhook should have brought before; they are healed by that
    /// @param refused became dead letters
    /// @param missedP50Seconds how long after its change at the source a missed record landed, half of them sooner
    /// @param missedMaxSeconds the same, the longest
    record Walk(
            long seen,
            long had,
            long brought,
            long missed,
            long refused,
            @Nullable BigDecimal missedP50Seconds,
            @Nullable BigDecimal missedMaxSeconds) {}

    /// @param messages how many webhooks
    /// @param duplicates how many of them brought a version that was there
    /// @param late how many landed later than `barrelhead.reconciliation.late-after` after their change
    /// @param p50Seconds how long after its change at the source a record landed, half of them sooner
    /// @param maxSeconds the same, the longest
    record Received(
            long messages,
            long duplicates,
            long late,
            @Nullable BigDecimal p50Seconds,
            @Nullable BigDecimal maxSeconds) {}

    /// The same by the local day on which the records count. Left out of lists, and empty for a first load.
    record Day(
            LocalDate day,
            long had,
            long brought,
            long missed,
            long refused,
            long received,
            long duplicates,
            long late,
            long absent) {}

    Cursor cursor() {
        return new Cursor(askedAt, id);
    }
}
