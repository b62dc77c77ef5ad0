package io.barrelhead.transform.reconcile;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;

/// What is no longer needed once a walk was compared.
final class Ledger {

    private static final Duration RUNS = Duration.ofDays(2);
    private static final Duration WEBHOOKS = Duration.ofDays(8);

    /// Whatever was seen since need not be confirmed as gone.
    private static final String LIFT = """
            delete from transform.held_record as h
            using transform.reconciliation as r
            where h.reconciliation_id = r.id and r.connection_id = {0} and r.stream = {1} and h.record_id in (
                select record_id from transform.receipt
                where connection_id = {0} and stream = {1} and (run_id = {2} or run_id is null)
            )
            """;

    /// Webhooks that came while the run walked count for the next.
    private static final String SETTLE = """
            delete from transform.receipt
            where connection_id = {0} and stream = {1} and (run_id = {2} or run_id is null and received_at < {3})
            """;

    private static final String OVERTAKE = """
            with overtaken as (
                update transform.reconciliation set state = 'overtaken'
                where connection_id = {0} and stream = {1} and state = 'held_back'
                returning id
            )
            delete from transform.held_record where reconciliation_id in (select id from overtaken)
            """;

    private static final String LOADED = """
            insert into transform.loaded_stream (connection_id, stream, loaded_at) values ({0}, {1}, {2})
            on conflict (connection_id, stream) do nothing
            """;

    private static final String IS_LOADED =
            "select exists (select from transform.loaded_stream where connection_id = {0} and stream = {1})";

    private Ledger() {}

    static boolean isFirstLoad(DSLContext sql, CompletedWalk walk) {
        return Boolean.FALSE.equals(
                sql.fetchSingle(IS_LOADED, walk.connection(), walk.streamName()).get(0, Boolean.class));
    }

    static void settle(DSLContext sql, CompletedWalk walk, Instant at) {
        sql.execute(LIFT, walk.connection(), walk.streamName(), walk.run());
        sql.execute(
                SETTLE,
                walk.connection(),
                walk.streamName(),
                walk.run(),
                walk.startedAt().atOffset(UTC));
        if (walk.whole()) {
            sql.execute(OVERTAKE, walk.connection(), walk.streamName());
            sql.execute(LOADED, walk.connection(), walk.streamName(), at.atOffset(UTC));
        }
    }

    /// Runs that never ended leave receipts, and connections that are never walked those of webhooks.
    static void forget(DSLContext sql, Instant now, Duration history) {
        sql.execute(
                "delete from transform.receipt where received_at < case when run_id is null then {0} else {1} end",
                now.minus(WEBHOOKS).atOffset(UTC), now.minus(RUNS).atOffset(UTC));
        sql.execute(
                "delete from transform.reconciliation where asked_at < {0}",
                now.minus(history).atOffset(UTC));
    }
}
