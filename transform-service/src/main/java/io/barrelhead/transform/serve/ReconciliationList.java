package io.barrelhead.transform.serve;

import static io.barrelhead.transform.db.transform.Tables.RECONCILIATION;
import static io.barrelhead.transform.db.transform.Tables.RECONCILIATION_DAY;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.barrelhead.transform.db.transform.tables.records.ReconciliationRecord;
import io.barrelhead.transform.serve.ReconciliationView.Day;
import io.barrelhead.transform.serve.ReconciliationView.Received;
import io.barrelhead.transform.serve.ReconciliationView.Walk;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the comparisons.
@Component
class ReconciliationList {

    private final DSLContext sql;

    ReconciliationList(DSLContext sql) {
        this.sql = sql;
    }

    /// Newest first; their days are left out.
    Page<ReconciliationView> page(Filter filter, int limit, @Nullable Cursor after) {
        Condition following = Cursor.following(RECONCILIATION.ASKED_AT, RECONCILIATION.ID, after);
        List<ReconciliationView> found = views(filter.condition().and(following), false, limit + 1);
        return Page.of(found, limit, ReconciliationView::cursor);
    }

    Optional<ReconciliationView> find(UUID id) {
        return views(RECONCILIATION.ID.eq(id), true, 1).stream().findFirst();
    }

    private List<ReconciliationView> views(Condition which, boolean withDays, int limit) {
        return sql.select(RECONCILIATION, days(withDays))
                .from(RECONCILIATION)
                .where(which)
                .orderBy(RECONCILIATION.ASKED_AT.desc(), RECONCILIATION.ID.desc())
                .limit(limit)
                .fetch(ReconciliationList::view);
    }

    private static Field<List<Day>> days(boolean wanted) {
        return multiset(select(
                                RECONCILIATION_DAY.DAY,
                                RECONCILIATION_DAY.HAD,
                                RECONCILIATION_DAY.BROUGHT,
                                RECONCILIATION_DAY.MISSED,
                                RECONCILIATION_DAY.REFUSED,
                                RECONCILIATION_DAY.RECEIVED,
                                RECONCILIATION_DAY.DUPLICATES,
                                RECONCILIATION_DAY.LATE,
                                RECONCILIATION_DAY.ABSENT)
                        .from(RECONCILIATION_DAY)
                        .where(RECONCILIATION_DAY.RECONCILIATION_ID.eq(RECONCILIATION.ID))
                        .and(val(wanted).isTrue())
                        .orderBy(RECONCILIATION_DAY.DAY))
                .convertFrom(it -> it.map(Records.mapping(Day::new)));
    }

    private static ReconciliationView view(Record2<ReconciliationRecord, List<Day>> found) {
        ReconciliationRecord row = found.value1();
        OffsetDateTime reconciled = row.getReconciledAt();
        return new ReconciliationView(
                row.getId(),
                row.getRunId(),
                row.getConnectionId(),
                row.getStream(),
                row.getState(),
                row.getMode(),
                row.getWhole(),
                row.getFirstLoad(),
                row.getWebhooks(),
                row.getWalkStartedAt().toInstant(),
                row.getAskedAt().toInstant(),
                reconciled == null ? null : reconciled.toInstant(),
                walk(row),
                received(row),
                row.getAbsent(),
                row.getDeleted(),
                row.getNote(),
                found.value2());
    }

    private static Walk walk(ReconciliationRecord row) {
        return new Walk(
                row.getSeen(),
                row.getHad(),
                row.getBrought(),
                row.getMissed(),
                row.getRefused(),
                seconds(row.getMissedP50Ms()),
                seconds(row.getMissedMaxMs()));
    }

    private static Received received(ReconciliationRecord row) {
        return new Received(
                row.getReceived(),
                row.getDuplicates(),
                row.getLate(),
                seconds(row.getReceivedP50Ms()),
                seconds(row.getReceivedMaxMs()));
    }

    private static @Nullable BigDecimal seconds(@Nullable Long milliseconds) {
        return milliseconds == null ? null : BigDecimal.valueOf(milliseconds, 3);
    }

    /// Null stands for any.
    record Filter(@Nullable String connection, @Nullable String stream) {

        Condition condition() {
            return (connection == null ? noCondition() : RECONCILIATION.CONNECTION_ID.eq(connection))
                    .and(stream == null ? noCondition() : RECONCILIATION.STREAM.eq(stream));
        }
    }
}
