package io.barrelhead.transform.serve;

import static io.barrelhead.transform.db.transform.Tables.DEAD_LETTER;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the dead letters that wait for somebody; those replayed are done with.
@Component
class WaitingLetters {

    private final DSLContext sql;

    WaitingLetters(DSLContext sql) {
        this.sql = sql;
    }

    /// Newest first.
    Page<DeadLetterView> page(Filter filter, int limit, @Nullable Cursor after) {
        Condition following = Cursor.following(DEAD_LETTER.FIRST_SEEN_AT, DEAD_LETTER.ID, after);
        List<DeadLetterView> found = sql.select(
                        DEAD_LETTER.ID,
                        DEAD_LETTER.CONNECTION_ID,
                        DEAD_LETTER.STREAM,
                        DEAD_LETTER.RECORD_ID,
                        DEAD_LETTER.REASON,
                        DEAD_LETTER.DETAIL,
                        DEAD_LETTER.FIRST_SEEN_AT,
                        DEAD_LETTER.LAST_SEEN_AT,
                        DEAD_LETTER.ATTEMPTS,
                        DEAD_LETTER.BODY)
                .from(DEAD_LETTER)
                .where(filter.condition(), following)
                .orderBy(DEAD_LETTER.FIRST_SEEN_AT.desc(), DEAD_LETTER.ID.desc())
                .limit(limit + 1)
                .fetch(Records.mapping(DeadLetterView::of));
        return Page.of(found, limit, DeadLetterView::cursor);
    }

    /// Those that were tried longest ago first.
    List<UUID> oldest(Filter filter, int limit) {
        return sql.select(DEAD_LETTER.ID)
                .from(DEAD_LETTER)
                .where(filter.condition())
                .orderBy(DEAD_LETTER.LAST_SEEN_AT, DEAD_LETTER.ID)
                .limit(limit)
                .fetch(DEAD_LETTER.ID);
    }

    int count(Filter filter) {
        return sql.fetchCount(DEAD_LETTER, filter.condition());
    }

    /// Null stands for any.
    record Filter(
            @Nullable String connection,
            @Nullable String stream,
            @Nullable String reason) {

        Condition condition() {
            return DEAD_LETTER
                    .REPLAYED_AT
                    .isNull()
                    .and(connection == null ? noCondition() : DEAD_LETTER.CONNECTION_ID.eq(connection))
                    .and(stream == null ? noCondition() : DEAD_LETTER.STREAM.eq(stream))
                    .and(reason == null ? noCondition() : DEAD_LETTER.REASON.eq(reason));
        }
    }
}
