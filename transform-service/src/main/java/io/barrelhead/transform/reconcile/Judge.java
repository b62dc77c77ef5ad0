package io.barrelhead.transform.reconcile;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.barrelhead.transform.reconcile.Absence.Gone;
import io.barrelhead.transform.reconcile.Absence.HeldBack;
import io.barrelhead.transform.reconcile.Absence.NotJudged;
import io.barrelhead.transform.reconcile.Absence.Reported;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Says whether absence from a walk means deletion at the source. Where it is in doubt nothing is deleted: a record too
/// many is gone after the next walk, a winery's history should not be gone at all.
final class Judge {

    /// Each message of the run has its receipt, or some were forgotten. The ingest service calls a record without an id
    /// `unidentified-`.
    private static final String RECEIPTS = """
            select
                count(*) >= (
                    select coalesce(sum(landed + superseded + duplicate + dead_lettered), 0)
                    from transform.run_tally where run_id = {2} and stream = {1}
                ) as whole,
                count(*) filter (where record_id like 'unidentified-%') as unidentified
            from transform.receipt where connection_id = {0} and stream = {1} and run_id = {2}
            """;

    private final AbsentRecords absent;
    private final ReconciliationSettings settings;

    Judge(AbsentRecords absent, ReconciliationSettings settings) {
        this.absent = absent;
        this.settings = settings;
    }

    Absence judge(DSLContext sql, CompletedWalk walk, boolean firstLoad) {
        if (!walk.whole() || firstLoad) {
            return new NotJudged("");
        }
        Record receipts = sql.fetchSingle(RECEIPTS, walk.connection(), walk.streamName(), walk.run());
        if (!receipts.get("whole", Boolean.class)) {
            return new NotJudged(
                    "what the walk saw is no longer known whole, so that nothing is said of what it lacked");
        }
        List<AbsentRecord> records = absent.find(sql, walk);
        if (!walk.tellsDeletions() || records.isEmpty()) {
            return new Reported(records);
        }
        String doubt = doubt(sql, walk, records.size(), receipts.get("unidentified", Long.class));
        return doubt.isEmpty() ? new Gone(records) : new HeldBack(records, doubt);
    }

    /// Empty where there is none.
    private String doubt(DSLContext sql, CompletedWalk walk, int records, long unidentified) {
        if (walk.published() == 0) {
            return "the source had nothing at all of this stream";
        }
        if (unidentified > 0) {
            return "%d records of the walk had no id, and may be those that it lacked".formatted(unidentified);
        }
        if (records <= settings.heldBackRecords()) {
            return "";
        }
        int all = sql.fetchCount(
                table(name(walk.stream().table().split("\\."))),
                field("connection_id", String.class)
                        .eq(walk.connection())
                        .and(field("deleted", Boolean.class).isFalse()));
        BigDecimal most = settings.heldBackShare().multiply(BigDecimal.valueOf(all));
        return BigDecimal.valueOf(records).compareTo(most) > 0
                ? "%d of %d records would be gone at once".formatted(records, all)
                : "";
    }
}
