package io.barrelhead.transform.serve;

import static io.barrelhead.transform.db.transform.Tables.PENDING_DAY;
import static io.barrelhead.transform.db.transform.Tables.TRANSFORM_RUN;

import io.barrelhead.transform.db.published.tables.records.GenerationRecord;
import io.barrelhead.transform.model.dbt.warm.WorkerState;
import io.barrelhead.transform.publish.Generations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How fresh the published numbers are.
@RestController
@Tag(name = "freshness", description = "Whether everything that landed is published")
class FreshnessEndpoint {

    private final DSLContext sql;
    private final Supplier<WorkerState> dbt;

    FreshnessEndpoint(DSLContext sql, Supplier<WorkerState> dbt) {
        this.sql = sql;
        this.dbt = dbt;
    }

    @GetMapping("/api/v1/freshness")
    @Operation(
            summary = "How fresh the numbers are",
            description = "Everything that landed is published when no day is pending and no transform is running. "
                    + "dbt runs warm, or, for the reason told, by its command line: as right, and seconds slower.")
    Freshness freshness() {
        Optional<GenerationRecord> current = Generations.current(sql);
        return new Freshness(
                current.map(GenerationRecord::getGeneration).orElse(null),
                current.map(GenerationRecord::getPublishedAt)
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                current.map(GenerationRecord::getNewestRecordAt)
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                current.map(GenerationRecord::getStale).orElse(false),
                current.map(GenerationRecord::getStaleReason).orElse(null),
                sql.fetchCount(PENDING_DAY),
                sql.fetchExists(TRANSFORM_RUN, TRANSFORM_RUN.STATE.eq("running")),
                Dbt.of(dbt.get()));
    }

    /// @param generation null before the first
    /// @param newestRecordAt the latest change at a source that the generation holds, UTC
    /// @param stale a later run failed, for `staleReason`
    /// @param pendingDays days of entities that changed since
    record Freshness(
            @Nullable Long generation,
            @Nullable Instant publishedAt,
            @Nullable Instant newestRecordAt,
            boolean stale,
            @Nullable String staleReason,
            int pendingDays,
            boolean transformRunning,
            Dbt dbt) {}

    /// @param way `warm` or `command_line`
    /// @param reason why not warm, or why not with the newest files of the project; null where all is well
    record Dbt(String way, @Nullable String reason) {

        static Dbt of(WorkerState state) {
            return new Dbt(state.warm() ? "warm" : "command_line", state.reason());
        }
    }
}
