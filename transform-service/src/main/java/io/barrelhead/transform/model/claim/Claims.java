package io.barrelhead.transform.model.claim;

import static io.barrelhead.transform.db.transform.Tables.CHANGED_STREAM;
import static io.barrelhead.transform.db.transform.Tables.CLAIMED_DAY;
import static io.barrelhead.transform.db.transform.Tables.PENDING_DAY;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.transform.model.run.TransformRun;
import io.barrelhead.transform.model.run.TransformRuns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Copies what is pending: a day that changes again during the run stays pending for the next. The run's sessions see
/// exactly what was copied, and others never do: what a run that was killed had claimed binds nobody, and goes with the
/// next claim.
public final class Claims {

    private static final String LIVE = """
            insert into transform.claimed_day (transform_id, entity_id, day, seq)
            select {0}, entity_id, day, seq from transform.pending_day where live
            """;

    /// Those around today first. What became live since the run was chosen goes along.
    private static final String BULK = LIVE + """
            union all
            (
                select {0}, entity_id, day, seq from transform.pending_day
                where not live
                order by abs(day - {2}::date), day, entity_id
                limit {1}
            )
            """;
    private static final String ALL = """
            insert into transform.claimed_day (transform_id, entity_id, day, seq)
            select {0}, entity_id, day, seq from transform.pending_day
            """;
    private static final String NEWEST = """
            select max(c.newest_record_at) from transform.changed_day as c
            inner join transform.claimed_day as k on c.entity_id = k.entity_id and c.day = k.day
            where k.transform_id = {0}
            """;

    private static final String DONE = """
            with claimed as (
                select c.entity_id, c.day, k.seq
                from transform.changed_day as c
                inner join transform.claimed_day as k on c.entity_id = k.entity_id and c.day = k.day
                where k.transform_id = {0}
                order by c.entity_id, c.day
                for update of c
            )
            update transform.changed_day as c set done_seq = claimed.seq
            from claimed
            where c.entity_id = claimed.entity_id and c.day = claimed.day
            """;

    private final int bulkDays;

    /// @param bulkDays so many days of walks are claimed at once
    public Claims(int bulkDays) {
        this.bulkDays = bulkDays;
    }

    /// Marks the run as begun and claims, in one transaction. Only who holds the flight may.
    public Claim claim(DSLContext sql, TransformRun run, Instant at) {
        return sql.transactionResult(inner -> {
            DSLContext transaction = inner.dsl();
            TransformRuns.begin(transaction, run, at);
            MirrorSkus.refresh(transaction, at);
            transaction.deleteFrom(CLAIMED_DAY).execute();
            int days = run.replacesDays() ? copyPending(transaction, run, at) : 0;
            int left = transaction.fetchCount(PENDING_DAY) - days;
            TransformRuns.claimed(transaction, run, days);
            CrashPoint.CLAIM_UNCOMMITTED.pass();
            return new Claim(run, days, left, newest(transaction, run), streams(transaction));
        });
    }

    /// In the publication's transaction: what was claimed is no longer pending, unless it changed again.
    public static void done(DSLContext sql, Claim claim) {
        sql.execute(DONE, claim.run().id().value());
    }

    /// The describing streams of a claim are modelled.
    public static void doneStreams(DSLContext sql, Claim claim, Instant at) {
        claim.streams()
                .forEach((stream, seq) -> sql.update(CHANGED_STREAM)
                        .set(CHANGED_STREAM.DONE_SEQ, seq)
                        .set(CHANGED_STREAM.DONE_AT, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .where(CHANGED_STREAM.STREAM.eq(stream))
                        .execute());
    }

    private int copyPending(DSLContext sql, TransformRun run, Instant at) {
        UUID id = run.id().value();
        if (run.fullRefresh()) {
            return sql.execute(ALL, id);
        }
        return switch (run.trigger()) {
            case RECORDS -> sql.execute(LIVE, id);
            case BULK -> sql.execute(BULK, id, bulkDays, LocalDate.ofInstant(at, ZoneOffset.UTC));
            case OPERATOR, SETUP, FIRST_RUN, PROJECT_CHANGED, NIGHTLY, DIMENSIONS -> sql.execute(ALL, id);
        };
    }

    private static @Nullable Instant newest(DSLContext sql, TransformRun run) {
        OffsetDateTime newest = sql.fetchSingle(NEWEST, run.id().value()).get(0, OffsetDateTime.class);
        return newest == null ? null : newest.toInstant();
    }

    private static Map<String, Long> streams(DSLContext sql) {
        return sql.selectFrom(CHANGED_STREAM)
                .where(CHANGED_STREAM.SEQ.gt(CHANGED_STREAM.DONE_SEQ))
                .fetchMap(CHANGED_STREAM.STREAM, CHANGED_STREAM.SEQ);
    }
}
