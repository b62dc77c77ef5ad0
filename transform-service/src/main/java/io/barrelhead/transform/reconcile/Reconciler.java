package io.barrelhead.transform.reconcile;

import static io.barrelhead.transform.db.transform.Tables.RECONCILIATION;
import static java.time.ZoneOffset.UTC;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.transform.db.transform.tables.records.ReconciliationRecord;
import io.barrelhead.transform.land.database.Transactions;
import io.barrelhead.transform.reconcile.AbsentRecords.Removed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares completed walks, one after the other, each in one transaction: all that follows from a walk is there, or
/// nothing of it.
public final class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final Transactions transactions;
    private final WaitingWalks waiting;
    private final Judge judge;
    private final Comparison comparison;
    private final Verdict verdict;
    private final ReconciliationMetrics metrics;
    private final ReconciliationSettings settings;
    private final InstantSource clock;

    Reconciler(
            Transactions transactions,
            WaitingWalks waiting,
            ReconciliationSettings settings,
            ReconciliationMetrics metrics,
            InstantSource clock) {
        this.transactions = transactions;
        this.waiting = waiting;
        AbsentRecords absent = new AbsentRecords(settings.clockMargin());
        this.judge = new Judge(absent, settings);
        this.comparison = new Comparison(settings);
        this.verdict = new Verdict(absent);
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    /// The oldest walk whose records have all landed.
    ///
    /// @return empty if none is ready
    public Optional<Reconciled> next() {
        Instant now = clock.instant();
        Optional<Reconciled> reconciled =
                transactions.within(connection -> next(DSL.using(connection, SQLDialect.POSTGRES), now));
        if (reconciled.isPresent()) {
            CrashPoint.RECONCILIATION_COMMITTED.pass();
            metrics.count(reconciled.get());
        }
        return reconciled;
    }

    /// Ends what waits in vain, and drops what is too old.
    public void tidy() {
        Instant now = clock.instant();
        transactions.within(connection -> {
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            WaitingWalks.expire(sql, now);
            Ledger.forget(sql, now, settings.history());
            return true;
        });
    }

    private Optional<Reconciled> next(DSLContext sql, Instant now) {
        Optional<ReconciliationRecord> row = waiting.oldest(sql);
        return row.map(
                it -> waiting.read(it).map(walk -> reconcile(sql, walk, now)).orElseGet(() -> leaveOut(sql, it, now)));
    }

    private Reconciled reconcile(DSLContext sql, CompletedWalk walk, Instant now) {
        boolean firstLoad = Ledger.isFirstLoad(sql, walk);
        Absence absence = judge.judge(sql, walk, firstLoad);
        comparison.count(sql, walk, absence.records(), firstLoad);
        Ledger.settle(sql, walk, now);
        Removed removed = verdict.execute(sql, walk, absence, now);
        ReconciliationRecord report = sql.fetchSingle(RECONCILIATION, RECONCILIATION.ID.eq(walk.id()));
        LOG.info(
                "run {}: {} {} seen, {} missed, {} absent, {} deleted ({})",
                walk.run(),
                report.getSeen(),
                walk.stream().table(),
                report.getMissed(),
                report.getAbsent(),
                report.getDeleted(),
                report.getState());
        CrashPoint.RECONCILIATION_UNCOMMITTED.pass();
        return Reconciled.of(report, removed.days().size());
    }

    private static Reconciled leaveOut(DSLContext sql, ReconciliationRecord row, Instant now) {
        sql.update(RECONCILIATION)
                .set(RECONCILIATION.STATE, State.EXPIRED.word())
                .set(RECONCILIATION.RECONCILED_AT, now.atOffset(UTC))
                .set(RECONCILIATION.NOTE, "the connection is no longer configured, or has no such stream")
                .where(RECONCILIATION.ID.eq(row.getId()))
                .execute();
        return Reconciled.of(row, 0);
    }
}
