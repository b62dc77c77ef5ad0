package io.barrelhead.transform.publish;

import static io.barrelhead.transform.db.published.Tables.GENERATION;

import io.barrelhead.transform.db.published.tables.records.GenerationRecord;
import io.barrelhead.transform.model.Modelled.Built;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The generations; the greatest is the current one.
public final class Generations {

    private Generations() {}

    public static Optional<GenerationRecord> current(DSLContext sql) {
        return sql.selectFrom(GENERATION)
                .orderBy(GENERATION.GENERATION_.desc())
                .limit(1)
                .fetchOptional();
    }

    static GenerationRecord next(DSLContext sql, Built built, int changedDays, Instant at) {
        Optional<GenerationRecord> before = current(sql);
        GenerationRecord next = sql.newRecord(GENERATION);
        next.setGeneration(before.map(GenerationRecord::getGeneration).orElse(0L) + 1);
        next.setTransformId(built.claim().run().id().value());
        next.setPublishedAt(utc(at));
        next.setNewestRecordAt(later(
                before.map(GenerationRecord::getNewestRecordAt).orElse(null),
                built.claim().newestRecordAt()));
        next.setChangedDays(changedDays);
        next.setTestsPassed(built.tests("pass"));
        next.setTestsWarned(built.tests("warn"));
        next.setTestsFailed(built.tests("fail"));
        next.insert();
        return next;
    }

    /// The current generation stays, and says why nothing newer is there.
    static void markStale(DSLContext sql, String reason, Instant at) {
        current(sql).ifPresent(it -> {
            if (!it.getStale()) {
                it.setStaleSince(utc(at));
            }
            it.setStale(true);
            it.setStaleReason(reason);
            it.update();
        });
    }

    /// Removes all but the current one that were published before this instant.
    static void forgetBefore(DSLContext sql, Instant before) {
        current(sql)
                .ifPresent(it -> sql.deleteFrom(GENERATION)
                        .where(GENERATION.PUBLISHED_AT.lt(utc(before)), GENERATION.GENERATION_.lt(it.getGeneration()))
                        .execute());
    }

    private static @Nullable OffsetDateTime later(@Nullable OffsetDateTime before, @Nullable Instant claimed) {
        OffsetDateTime now = claimed == null ? null : utc(claimed);
        if (before == null || now == null) {
            return before == null ? now : before;
        }
        return now.isAfter(before) ? now : before;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
