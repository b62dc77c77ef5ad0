package io.barrelhead.transform.reconcile;

import static io.barrelhead.transform.db.transform.Tables.HELD_RECORD;
import static io.barrelhead.transform.db.transform.Tables.RECONCILIATION;
import static java.time.ZoneOffset.UTC;

import io.barrelhead.transform.db.transform.tables.records.ReconciliationRecord;
import io.barrelhead.transform.land.database.Transactions;
import io.barrelhead.transform.reconcile.AbsentRecords.Removed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// An operator says that what was held back is gone indeed. What was seen again since stays.
public final class Confirmation {

    private final Transactions transactions;
    private final WaitingWalks walks;
    private final Verdict verdict;
    private final ReconciliationMetrics metrics;
    private final InstantSource clock;

    Confirmation(
            Transactions transactions,
            WaitingWalks walks,
            ReconciliationSettings settings,
            ReconciliationMetrics metrics,
            InstantSource clock) {
        this.transactions = transactions;
        this.walks = walks;
        this.verdict = new Verdict(new AbsentRecords(settings.clockMargin()));
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @return false if nothing of this comparison is held back
    public boolean confirm(UUID id) {
        Instant now = clock.instant();
        Optional<Reconciled> confirmed =
                transactions.within(connection -> confirm(DSL.using(connection, SQLDialect.POSTGRES), id, now));
        confirmed.ifPresent(it -> metrics.confirmed(it.connection(), it.stream(), it.deleted()));
        return confirmed.isPresent();
    }

    private Optional<Reconciled> confirm(DSLContext sql, UUID id, Instant now) {
        return sql.selectFrom(RECONCILIATION)
                .where(RECONCILIATION.ID.eq(id))
                .and(RECONCILIATION.STATE.eq(State.HELD_BACK.word()))
                .forUpdate()
                .fetchOptional()
                .flatMap(row -> walks.read(row).map(walk -> confirm(sql, row, walk, now)));
    }

    private Reconciled confirm(DSLContext sql, ReconciliationRecord row, CompletedWalk walk, Instant now) {
        List<String> held = sql.select(HELD_RECORD.RECORD_ID)
                .from(HELD_RECORD)
                .where(HELD_RECORD.RECONCILIATION_ID.eq(walk.id()))
                .fetch(HELD_RECORD.RECORD_ID);
        Removed removed = verdict.remove(sql, walk, held, now);
        sql.deleteFrom(HELD_RECORD)
                .where(HELD_RECORD.RECONCILIATION_ID.eq(walk.id()))
                .execute();
        row.setState(State.CONFIRMED.word());
        row.setDeleted((long) removed.records());
        row.setReconciledAt(now.atOffset(UTC));
        row.store();
        return Reconciled.of(row, removed.days().size());
    }
}
