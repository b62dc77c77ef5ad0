package io.barrelhead.transform.parity;

import static io.barrelhead.transform.db.transform.Tables.PARITY_CHECK;

import io.barrelhead.transform.db.transform.tables.records.ParityCheckRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The table of checks. The database lets one be active at a time.
final class ParityChecks {

    private static final Condition ACTIVE = PARITY_CHECK.STATE.in("queued", "running");

    private static final String ASK_AFTER_THE_NIGHT = """
            insert into transform.parity_check (id, trigger, state, requested_at)
            select gen_random_uuid(), 'nightly', 'queued', {0}
            where exists (
                select from transform.transform_run
                where trigger = 'nightly' and state = 'completed' and requested_at > greatest(
                    {0} - interval '1 day',
                    (select max(requested_at) from transform.parity_check where trigger = 'nightly')
                )
            )
            on conflict do nothing
            """;

    private ParityChecks() {}

    /// @return the check that waits or is on already, else a new one
    static UUID ask(DSLContext sql, String requestedBy, Instant at) {
        while (true) {
            int inserted = sql.insertInto(PARITY_CHECK)
                    .set(PARITY_CHECK.ID, UUID.randomUUID())
                    .set(PARITY_CHECK.TRIGGER, "operator")
                    .set(PARITY_CHECK.REQUESTED_BY, requestedBy)
                    .set(PARITY_CHECK.STATE, "queued")
                    .set(PARITY_CHECK.REQUESTED_AT, utc(at))
                    .onConflictDoNothing()
                    .execute();
            Optional<UUID> active = active(sql);
            if (active.isPresent()) {
                return active.get();
            }
            if (inserted == 1) {
                throw new IllegalStateException("the parity check that was just asked for is gone; ask again");
            }
            // the one that was on has ended between the two questions
        }
    }

    /// Asks for one when a nightly run of the last day has completed and none was asked for after it.
    static void askAfterTheNight(DSLContext sql, Instant at) {
        sql.execute(ASK_AFTER_THE_NIGHT, DSL.val(utc(at)));
    }

    static Optional<UUID> active(DSLContext sql) {
        return sql.select(PARITY_CHECK.ID).from(PARITY_CHECK).where(ACTIVE).fetchOptional(PARITY_CHECK.ID);
    }

    /// Takes up the one that waits.
    static Optional<UUID> begin(DSLContext sql, Instant at) {
        return sql.update(PARITY_CHECK)
                .set(PARITY_CHECK.STATE, "running")
                .set(PARITY_CHECK.STARTED_AT, utc(at))
                .where(PARITY_CHECK.STATE.eq("queued"))
                .returning(PARITY_CHECK.ID)
                .fetchOptional(PARITY_CHECK.ID);
    }

    static void end(DSLContext sql, UUID check, Outcome outcome, Instant at) {
        ParityCheckRecord row = sql.newRecord(PARITY_CHECK);
        row.setState(outcome.state());
        row.setFinishedAt(utc(at));
        switch (outcome) {
            case Outcome.Compared compared -> {
                row.setDaysCompared(compared.days());
                row.setDaysSkipped(compared.skipped());
                row.setDaysDifferent(compared.different());
            }
            case Outcome.Broken broken -> row.setMessage(broken.reason());
        }
        sql.update(PARITY_CHECK).set(row).where(PARITY_CHECK.ID.eq(check)).execute();
    }

    /// Whether one is on. Who asks has the right to compare, so nobody is at it: its process ended.
    static boolean hasLeftover(DSLContext sql) {
        return sql.fetchExists(PARITY_CHECK, PARITY_CHECK.STATE.eq("running"));
    }

    static void endLeftover(DSLContext sql, Instant at) {
        sql.update(PARITY_CHECK)
                .set(PARITY_CHECK.STATE, "broken")
                .set(PARITY_CHECK.FINISHED_AT, utc(at))
                .set(PARITY_CHECK.MESSAGE, "its process ended during it; ask again")
                .where(PARITY_CHECK.STATE.eq("running"))
                .execute();
    }

    static void forget(DSLContext sql, Duration keep, Instant at) {
        sql.deleteFrom(PARITY_CHECK)
                .where(PARITY_CHECK.FINISHED_AT.lt(utc(at.minus(keep))))
                .execute();
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
