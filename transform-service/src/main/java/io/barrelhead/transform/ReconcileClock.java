package io.barrelhead.transform;

import io.barrelhead.transform.land.database.DatabaseTrouble;
import io.barrelhead.transform.reconcile.Reconciler;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every second for walks that can be compared.
@Component
class ReconcileClock {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileClock.class);

    private final TransformFlow flow;
    private final Reconciler reconciler;

    ReconcileClock(TransformFlow flow, Reconciler reconciler) {
        this.flow = flow;
        this.reconciler = reconciler;
    }

    @Scheduled(fixedDelay = 1_000)
    void reconcile() {
        try {
            boolean more = true;
            while (more) {
                more = flow.reconcile();
            }
        } catch (DatabaseTrouble | DataAccessException e) {
            LOG.warn("comparisons wait: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelay = 3_600_000)
    void tidy() {
        try {
            reconciler.tidy();
        } catch (DatabaseTrouble | DataAccessException e) {
            LOG.warn("old receipts and reports stay for another hour: {}", e.getMessage());
        }
    }
}
