package io.barrelhead.transform.reconcile;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

/// Counts what a walk had against what was received before it, in all and by day.
final class Comparison {

    /// Each record of the walk once, and each webhook that came before it.
    private static final String RECEIPTS = """
            with walked as (
                select
                    record_id,
                    min(day) as day,
                    bool_or(outcome = 'landed') as brought,
                    bool_or(outcome <> 'dead_lettered') as sound,
                    max(behind_ms) filter (where outcome = 'landed') as behind_ms
                from transform.receipt
                where connection_id = {1} and stream = {2} and run_id = {3}
                group by record_id
            ),
            judged as (
                select
                    day,
                    (sound and not brought)::int as had,
                    brought::int as brought,
                    (not sound)::int as refused,
                    (brought and {6} and coalesce(behind_ms > {5}, true))::int as missed,
                    behind_ms
                from walked
            ),
            webhook as (
                select
                    day,
                    (outcome = 'duplicate')::int as duplicate,
                    (outcome = 'landed' and coalesce(behind_ms > {5}, false))::int as late,
                    case when outcome = 'landed' then behind_ms end as behind_ms
                from transform.receipt
                where connection_id = {1} and stream = {2} and run_id is null and received_at < {4}
            )
            """;

    private static final String TOTALS = RECEIPTS + """
            update transform.reconciliation as r set
                webhooks = {6}, seen = w.seen, had = w.had, brought = w.brought, refused = w.refused,
                missed = w.missed, missed_p50_ms = w.p50, missed_max_ms = w.longest,
                received = h.received, duplicates = h.duplicates, late = h.late,
                received_p50_ms = h.p50, received_max_ms = h.longest
            from
                (
                    select
                        count(*) as seen, coalesce(sum(had), 0) as had, coalesce(sum(brought), 0) as brought,
                        coalesce(sum(refused), 0) as refused, coalesce(sum(missed), 0) as missed,
                        percentile_disc(0.5) within group (order by behind_ms) filter (where missed = 1) as p50,
                        max(behind_ms) filter (where missed = 1) as longest
                    from judged
                ) as w,
                (
                    select
                        count(*) as received, coalesce(sum(duplicate), 0) as duplicates, coalesce(sum(late), 0) as late,
                        percentile_disc(0.5) within group (order by behind_ms) as p50, max(behind_ms) as longest
                    from webhook
                ) as h
            where r.id = {0}
            """;

    private static final String DAYS = RECEIPTS + """
            insert into transform.reconciliation_day
                (reconciliation_id, day, had, brought, missed, refused, received, duplicates, late, absent)
            select
                {0}, day, sum(had), sum(brought), sum(missed), sum(refused), sum(received), sum(duplicate), sum(late),
                sum(absent)
            from (
                select day, had, brought, missed, refused, 0 as received, 0 as duplicate, 0 as late, 0 as absent
                from judged
                union all
                select day, 0, 0, 0, 0, 1, duplicate, late, 0 from webhook
                union all
                select day, 0, 0, 0, 0, 0, 0, 0, 1 from unnest({7}::date[]) as absent (day)
            ) as counted
            where day is not null
            group by day
            """;

    /// Of a first load the records themselves are the receipts: the landing's own sums say how many.
    private static final String FIRST_LOAD = """
            update transform.reconciliation as r set
                first_load = true, seen = sums.landed + sums.superseded + sums.duplicate + sums.dead_lettered,
                had = sums.superseded + sums.duplicate, brought = sums.landed, missed = 0, refused = sums.dead_lettered,
                missed_p50_ms = null, missed_max_ms = null
            from (
                select
                    coalesce(sum(t.landed), 0) as landed, coalesce(sum(t.superseded), 0) as superseded,
                    coalesce(sum(t.duplicate), 0) as duplicate, coalesce(sum(t.dead_lettered), 0) as dead_lettered
                from transform.reconciliation as s
                inner join transform.run_tally as t
                    on t.run_id = s.run_id and t.attempt = s.attempt and t.stream = s.stream
                where s.id = {0}
            ) as sums
            where r.id = {0}
            """;

    private static final String HAS_WEBHOOKS =
            "select exists (select from transform.webhook_sender where connection_id = {0})";

    private final ReconciliationSettings settings;

    Comparison(ReconciliationSettings settings) {
        this.settings = settings;
    }

    void count(DSLContext sql, CompletedWalk walk, List<AbsentRecord> absent, boolean firstLoad) {
        boolean webhooks = Boolean.TRUE.equals(
                sql.fetchSingle(HAS_WEBHOOKS, walk.connection()).get(0, Boolean.class));
        Object[] bindings = bindings(walk, webhooks, absent);
        sql.execute(TOTALS, bindings);
        if (firstLoad) {
            sql.execute(FIRST_LOAD, walk.id());
        } else {
            sql.execute(DAYS, bindings);
        }
    }

    private Object[] bindings(CompletedWalk walk, boolean webhooks, List<AbsentRecord> absent) {
        return new Object[] {
            walk.id(),
            walk.connection(),
            walk.streamName(),
            walk.run(),
            walk.startedAt().atOffset(UTC),
            settings.lateAfter().toMillis(),
            webhooks,
            absent.stream().map(AbsentRecord::day).toArray(LocalDate[]::new)
        };
    }
}
