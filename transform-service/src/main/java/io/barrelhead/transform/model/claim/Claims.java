package io.barrelhead.transform.model.claim;

import static io.barrelhead.transform.db.transform.Tables.CHANGED_DAY;
import static io.barrelhead.transform.db.transform.Tables.CHANGED_STREAM;
import static io.barrelhead.transform.db.transform.Tables.CLAIMED_DAY;
import static io.barrelhead.transform.db.transform.Tables.PENDING_DAY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.transform.model.run.TransformRun;
import io.barrelhead.transform.model.run.TransformRuns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Copies what is pending: a day that changes again during the run stays pending for the next.
public final class Claims {

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

    private Claims() {}

    /// Marks the run as begun and claims, in one transaction.
    public static Claim claim(DSLContext sql, TransformRun run, Instant at) {
        return sql.transactionResult(inner -> {
            DSLContext transaction = inner.dsl();
            TransformRuns.begin(transaction, run, at);
            MirrorSkus.refresh(transaction, at);
            int days = run.makesNumbers() ? copyPending(transaction, run) : 0;
            TransformRuns.claimed(transaction, run, days);
            CrashPoint.CLAIM_UNCOMMITTED.pass();
            return new Claim(run, days, newest(transaction), streams(transaction));
        });
    }

    /// In the publication's transaction: what was claimed is no longer pending, unless it changed again.
    public static void done(DSLContext sql, Claim claim) {
        sql.execute(DONE, claim.run().id().value());
        sql.deleteFrom(CLAIMED_DAY)
                .where(CLAIMED_DAY.TRANSFORM_ID.eq(claim.run().id().value()))
                .execute();
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

    private static int copyPending(DSLContext sql, TransformRun run) {
        return sql.insertInto(
                        CLAIMED_DAY, CLAIMED_DAY.TRANSFORM_ID, CLAIMED_DAY.ENTITY_ID, CLAIMED_DAY.DAY, CLAIMED_DAY.SEQ)
                .select(sql.select(inline(run.id().value()), PENDING_DAY.ENTITY_ID, PENDING_DAY.DAY, PENDING_DAY.SEQ)
                        .from(PENDING_DAY))
                .execute();
    }

    private static @Nullable Instant newest(DSLContext sql) {
        OffsetDateTime newest = sql.select(max(CHANGED_DAY.NEWEST_RECORD_AT))
                .from(CHANGED_DAY)
                .where(CHANGED_DAY.SEQ.gt(CHANGED_DAY.DONE_SEQ))
                .fetchSingle()
                .value1();
        return newest == null ? null : newest.toInstant();
    }

    private static Map<String, Long> streams(DSLContext sql) {
        return sql.selectFrom(CHANGED_STREAM)
                .where(CHANGED_STREAM.SEQ.gt(CHANGED_STREAM.DONE_SEQ))
                .fetchMap(CHANGED_STREAM.STREAM, CHANGED_STREAM.SEQ);
    }
}
