package io.barrelhead.transform.serve;

import io.barrelhead.contracts.explain.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A comparison of the tables with a full refresh, as operators see it. Days are local days of an entity.
///
/// @param state `queued`, `running`, `equal`, `different`, `broken` (it could not compare)
/// @param trigger `nightly` or `operator`
/// @param requestedBy the key that asked; null at night
/// @param daysSkipped their records changed meanwhile, or were not published yet
/// @param daysDifferent of those compared
/// @param message why it is broken; null if it is not
/// @param explanation what the words of dbt or PostgreSQL mean; null where they speak for themselves
/// @param mendedAt when the days were marked to be made anew; null if nobody asked for it
record ParityView(
        UUID id,
        String state,
        String trigger,
        @Nullable String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int daysCompared,
        int daysSkipped,
        int daysDifferent,
        @Nullable String message,
        @Nullable Explanation explanation,
        @Nullable Instant mendedAt,
        List<Difference> differences) {

    /// A day on which a table differs. Left out of lists.
    ///
    /// @param table e.g. `marts.fct_orders`
    /// @param surplus rows that it has and a full refresh does not make
    /// @param missing rows that a full refresh makes and it does not have
    /// @param surplusExample one of them, by column; null where there is none
    /// @param missingExample the same
    record Difference(
            String entity,
            LocalDate day,
            String table,
            long surplus,
            long missing,
            @Nullable JsonNode surplusExample,
            @Nullable JsonNode missingExample) {

        static Difference of(
                String entity,
                LocalDate day,
                String table,
                long surplus,
                long missing,
                @Nullable String surplusExample,
                @Nullable String missingExample) {
            return new Difference(entity, day, table, surplus, missing, json(surplusExample), json(missingExample));
        }

        private static @Nullable JsonNode json(@Nullable String text) {
            return text == null ? null : JsonMapper.shared().readTree(text);
        }
    }

    Cursor cursor() {
        return new Cursor(requestedAt, id);
    }
}
