package io.barrelhead.transform.parity;

import static io.barrelhead.transform.db.transform.Tables.PARITY_CHECK;

import io.barrelhead.transform.db.transform.tables.records.ParityCheckRecord;
import java.time.InstantSource;
import java.util.UUID;
import org.jooq.DSLContext;

/// An operator has the days of a check made anew: they are marked changed, as if records of them had landed.
public final class Mending {

    private final DSLContext sql;
    private final InstantSource clock;

    Mending(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Done once: asked again, it changes nothing.
    ///
    /// @return false if the check found no difference
    public boolean mend(UUID check) {
        return sql.transactionResult(inner -> mend(inner.dsl(), check));
    }

    private boolean mend(DSLContext transaction, UUID check) {
        ParityCheckRecord row = transaction
                .selectFrom(PARITY_CHECK)
                .where(PARITY_CHECK.ID.eq(check), PARITY_CHECK.STATE.eq("different"))
                .forUpdate()
                .fetchOne();
        if (row == null) {
            return false;
        }
        if (row.getMendedAt() == null) {
            Differences.mark(transaction, check, clock.instant());
            row.setMendedAt(ParityChecks.utc(clock.instant()));
            row.store();
        }
        return true;
    }
}
