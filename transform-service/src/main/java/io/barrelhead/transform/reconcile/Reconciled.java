package io.barrelhead.transform.reconcile;

import io.barrelhead.transform.db.transform.tables.records.ReconciliationRecord;

/// What a comparison came to.
///
/// @param changedDays how many days were marked
public record Reconciled(
        String connection,
        String stream,
        long missed,
        long late,
        long duplicates,
        long deleted,
        long heldBack,
        int changedDays) {

    static Reconciled of(ReconciliationRecord report, int changedDays) {
        return new Reconciled(
                report.getConnectionId(),
                report.getStream(),
                report.getMissed(),
                report.getLate(),
                report.getDuplicates(),
                report.getDeleted(),
                report.getState().equals(State.HELD_BACK.word()) ? report.getAbsent() : 0,
                changedDays);
    }
}
