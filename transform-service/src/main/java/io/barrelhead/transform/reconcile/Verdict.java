package io.barrelhead.transform.reconcile;

import static io.barrelhead.transform.db.transform.Tables.RECONCILIATION;
import static java.time.ZoneOffset.UTC;

import io.barrelhead.transform.land.raw.ChangedDays;
import io.barrelhead.transform.reconcile.Absence.Gone;
import io.barrelhead.transform.reconcile.Absence.HeldBack;
import io.barrelhead.transform.reconcile.Absence.NotJudged;
import io.barrelhead.transform.reconcile.Absence.Reported;
import io.barrelhead.transform.reconcile.AbsentRecords.Removed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/// Does what follows from the absence of records, and writes it into the report.
final class Verdict {

    private static final String HOLD =
            "insert into transform.held_record select {0}, record_id from unnest({1}::text[]) as i (record_id)";

    private final AbsentRecords absent;
    private final ChangedDays changedDays = new ChangedDays();

    Verdict(AbsentRecords absent) {
        this.absent = absent;
    }

    /// What is gone leaves the numbers; what is in doubt waits for an operator.
    ///
    /// @return what left
    Removed execute(DSLContext sql, CompletedWalk walk, Absence absence, Instant at) {
        Removed removed = switch (absence) {
            case Gone gone -> remove(sql, walk, ids(gone), at);
            case HeldBack held -> hold(sql, walk.id(), ids(held));
            case NotJudged ignored -> Removed.NOTHING;
            case Reported ignored -> Removed.NOTHING;
        };
        write(sql, walk.id(), absence, removed, at);
        return removed;
    }

    /// Marks their days as changed, too.
    Removed remove(DSLContext sql, CompletedWalk walk, List<String> ids, Instant at) {
        Removed removed = absent.remove(sql, walk, ids);
        if (removed.records() > 0) {
            sql.connection(connection -> changedDays.mark(connection, walk.stream(), removed.days(), at));
        }
        return removed;
    }

    private static Removed hold(DSLContext sql, UUID id, List<String> records) {
        sql.execute(HOLD, id, records.toArray(String[]::new));
        return Removed.NOTHING;
    }

    private static void write(DSLContext sql, UUID id, Absence absence, Removed removed, Instant at) {
        State state = absence instanceof HeldBack ? State.HELD_BACK : State.COMPARED;
        sql.update(RECONCILIATION)
                .set(RECONCILIATION.STATE, state.word())
                .set(RECONCILIATION.RECONCILED_AT, at.atOffset(UTC))
                .set(RECONCILIATION.ABSENT, (long) absence.records().size())
                .set(RECONCILIATION.DELETED, (long) removed.records())
                .set(RECONCILIATION.NOTE, absence.note().isEmpty() ? null : absence.note())
                .where(RECONCILIATION.ID.eq(id))
                .execute();
    }

    private static List<String> ids(Absence absence) {
        return absence.records().stream().map(AbsentRecord::id).toList();
    }
}
