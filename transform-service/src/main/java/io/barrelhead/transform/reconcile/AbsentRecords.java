package io.barrelhead.transform.reconcile;

import static java.time.ZoneOffset.UTC;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.transform.inspect.SourceStream;
import io.barrelhead.transform.land.raw.EntityDay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/// Finds the records of a stream that a whole walk did not have, and takes them out of the numbers. Their version
/// stays: a later one brings them back, and so does the same one when a webhook or a later run sees it again.
final class AbsentRecords {

    /// What was there when the walk began: an earlier run brought it, since a connection has one run at a time; what a
    /// webhook brought only the clocks can tell.
    private static final String WAS_THERE = "(t.run_id < {2} or t.landed_at < {3})";

    /// Seen is what the run brought or had, and what a webhook brought while it walked.
    private static final String FIND = """
            with seen as materialized (
                select distinct record_id from transform.receipt
                where connection_id = {0} and stream = {1} and (run_id = {2} or run_id is null and received_at >= {3})
            )
            select t.record_id, t.occurred_on from %s as t
            where t.connection_id = {0} and not t.deleted and %s and t.run_id is distinct from {2}
                and not exists (select from seen where seen.record_id = t.record_id)
            order by t.record_id
            """;

    /// Nothing lands meanwhile: a record that comes at this moment comes before or after.
    private static final String PAUSE_LANDING =
            "select 1 from transform.partition_offset order by topic_id, partition for update";

    private static final String REMOVE = """
            update %s as t set deleted = true, absent_run = {2}
            where t.connection_id = {0} and t.record_id = any({4}) and not t.deleted and %s
                and not exists (
                    select from transform.receipt as r
                    where r.connection_id = {0} and r.stream = {1} and r.record_id = t.record_id
                        and r.run_id is distinct from {2} and r.received_at >= {3}
                )
            returning t.entity_id, t.occurred_on, %s as ended_on
            """;

    private final Duration clockMargin;

    AbsentRecords(Duration clockMargin) {
        this.clockMargin = clockMargin;
    }

    List<AbsentRecord> find(DSLContext sql, CompletedWalk walk) {
        return sql.fetch(
                        FIND.formatted(walk.stream().table(), WAS_THERE),
                        walk.connection(),
                        walk.streamName(),
                        walk.run(),
                        walk.cutoff(clockMargin).atOffset(UTC))
                .map(row -> new AbsentRecord(row.get(0, String.class), row.get(1, LocalDate.class)));
    }

    /// @return how many it took out, and the days that this changes
    Removed remove(DSLContext sql, CompletedWalk walk, Collection<String> ids) {
        sql.execute(PAUSE_LANDING);
        String endedOn = walk.stream() == SourceStream.COMMERCE7_CLUB_MEMBERSHIP ? "t.ended_on" : "null::date";
        Result<Record> rows = sql.fetch(
                REMOVE.formatted(walk.stream().table(), WAS_THERE, endedOn),
                walk.connection(),
                walk.streamName(),
                walk.run(),
                walk.cutoff(clockMargin).atOffset(UTC),
                ids.toArray(String[]::new));
        Set<EntityDay> days = new TreeSet<>();
        for (Record row : rows) {
            EntityId entity = new EntityId(row.get(0, String.class));
            add(days, entity, row.get(1, LocalDate.class));
            add(days, entity, row.get(2, LocalDate.class));
        }
        return new Removed(rows.size(), days);
    }

    private static void add(Set<EntityDay> days, EntityId entity, @Nullable LocalDate day) {
        if (day != null) {
            days.add(new EntityDay(entity, day));
        }
    }

    /// @param days in order
    record Removed(int records, Set<EntityDay> days) {

        static final Removed NOTHING = new Removed(0, Set.of());
    }
}
