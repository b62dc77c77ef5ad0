package io.barrelhead.kpi.publish;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.contracts.events.MartsEvent.MartsRefreshed;
import io.barrelhead.kpi.publish.Recomputing.Extent;
import io.barrelhead.kpi.publish.Recomputing.Recomputed;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the stored as-of days to the current generation and announces it. Whoever holds the lock writes: the other
/// replicas find nothing left to do. What was missed while busy is computed once, from the newest generation.
@Component
public class KpiPublisher {

    static final long LOCK = 0x6b7069L; // "kpi"

    private final DSLContext dsl;
    private final TransactionTemplate transaction;
    private final Recomputing recomputing;
    private final KpiHistory history;
    private final ChangedDays changedDays;
    private final Announcements announcements;
    private final HistorySettings settings;

    KpiPublisher(
            DSLContext dsl,
            PlatformTransactionManager transactions,
            Recomputing recomputing,
            KpiHistory history,
            ChangedDays changedDays,
            Announcements announcements,
            HistorySettings settings) {
        this.dsl = dsl;
        this.transaction = new TransactionTemplate(transactions);
        this.recomputing = recomputing;
        this.history = history;
        this.changedDays = changedDays;
        this.announcements = announcements;
        this.settings = settings;
    }

    /// A generation was published: its days are noted first, so that none is forgotten whatever happens next.
    public void on(MartsRefreshed refreshed) {
        changedDays.note(refreshed);
        CrashPoint.DAYS_NOTED.pass();
        publish();
    }

    /// Computes what is due now.
    public void publish() {
        write(Extent.DUE);
    }

    /// Computes what is due now and the stored day that was not looked at for longest.
    public void publishAndVerify() {
        write(Extent.DUE_AND_ONE_MORE);
    }

    /// Makes every stored day due for another look.
    public void doubtAll() {
        transaction.executeWithoutResult(status -> history.doubtAll());
    }

    private synchronized void write(Extent extent) {
        transaction.executeWithoutResult(status -> {
            if (holdsLock()) {
                recomputing
                        .run(extent, history.generations(), changedDays.take())
                        .ifPresent(this::store);
            }
        });
        if (announcements.send() > 0) {
            CrashPoint.KPIS_SETTLED.pass();
        }
    }

    private boolean holdsLock() {
        return dsl.select(function("pg_try_advisory_xact_lock", SQLDataType.BOOLEAN, val(LOCK)))
                .fetchSingle()
                .value1();
    }

    private void store(Recomputed recomputed) {
        long generation = recomputed.generation();
        recomputed.gone().forEach(history::remove);
        recomputed.days().forEach((day, kpis) -> {
            List<Integer> changed = history.store(day, generation, kpis);
            if (recomputed.todays().contains(day)) {
                announcements.add(day, generation, changed);
                history.removeBefore(day.entity(), day.date().minusDays(settings.keepAsOfDays()));
            }
            CrashPoint.KPIS_UNCOMMITTED.pass();
        });
    }
}
