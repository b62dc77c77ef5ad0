package io.barrelhead.transform.serve;

import static io.barrelhead.transform.db.transform.Tables.PARITY_CHECK;
import static io.barrelhead.transform.db.transform.Tables.PARITY_DIFFERENCE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.barrelhead.contracts.explain.Explanation;
import io.barrelhead.transform.db.transform.tables.records.ParityCheckRecord;
import io.barrelhead.transform.serve.ParityView.Difference;
import java.time.Instant;
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

/// Reads the parity checks.
@Component
class ParityList {

    private static final int MOST_DIFFERENCES = 1_000;

    private final DSLContext sql;

    ParityList(DSLContext sql) {
        this.sql = sql;
    }

    /// Newest first; their days are left out.
    Page<ParityView> page(int limit, @Nullable Cursor after) {
        Condition following = Cursor.following(PARITY_CHECK.REQUESTED_AT, PARITY_CHECK.ID, after);
        return Page.of(views(following, false, limit + 1), limit, ParityView::cursor);
    }

    Optional<ParityView> find(UUID id) {
        return views(PARITY_CHECK.ID.eq(id), true, 1).stream().findFirst();
    }

    private List<ParityView> views(Condition which, boolean withDays, int limit) {
        return sql.select(PARITY_CHECK, differences(withDays))
                .from(PARITY_CHECK)
                .where(which)
                .orderBy(PARITY_CHECK.REQUESTED_AT.desc(), PARITY_CHECK.ID.desc())
                .limit(limit)
                .fetch(ParityList::view);
    }

    private static Field<List<Difference>> differences(boolean wanted) {
        return multiset(select(
                                PARITY_DIFFERENCE.ENTITY_ID,
                                PARITY_DIFFERENCE.DAY,
                                PARITY_DIFFERENCE.RELATION,
                                PARITY_DIFFERENCE.SURPLUS,
                                PARITY_DIFFERENCE.MISSING,
                                PARITY_DIFFERENCE.SURPLUS_EXAMPLE,
                                PARITY_DIFFERENCE.MISSING_EXAMPLE)
                        .from(PARITY_DIFFERENCE)
                        .where(PARITY_DIFFERENCE.CHECK_ID.eq(PARITY_CHECK.ID))
                        .and(val(wanted).isTrue())
                        .orderBy(PARITY_DIFFERENCE.ENTITY_ID, PARITY_DIFFERENCE.DAY, PARITY_DIFFERENCE.RELATION)
                        .limit(MOST_DIFFERENCES))
                .convertFrom(it -> it.map(Records.mapping(Difference::of)));
    }

    private static ParityView view(Record2<ParityCheckRecord, List<Difference>> found) {
        ParityCheckRecord row = found.value1();
        return new ParityView(
                row.getId(),
                row.getState(),
                row.getTrigger(),
                row.getRequestedBy(),
                row.getRequestedAt().toInstant(),
                instant(row.getStartedAt()),
                instant(row.getFinishedAt()),
                row.getDaysCompared(),
                row.getDaysSkipped(),
                row.getDaysDifferent(),
                row.getMessage(),
                Explanation.of(row.getMessage()).orElse(null),
                instant(row.getMendedAt()),
                found.value2());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
