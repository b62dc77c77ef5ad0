package io.barrelhead.transform.serve;

import static io.barrelhead.transform.db.transform.Tables.CHECK_RESULT;
import static io.barrelhead.transform.db.transform.Tables.VALIDATION;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.barrelhead.transform.serve.ValidationView.CheckView;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the validations, each with its checks.
@Component
class ValidationList {

    private final DSLContext sql;

    ValidationList(DSLContext sql) {
        this.sql = sql;
    }

    /// Newest first.
    Page<ValidationView> page(int limit, @Nullable Cursor after) {
        Condition following = Cursor.following(VALIDATION.STARTED_AT, VALIDATION.ID, after);
        return Page.of(views(following, limit + 1), limit, ValidationView::cursor);
    }

    ValidationView get(UUID id) {
        return views(VALIDATION.ID.eq(id), 1).getFirst();
    }

    private List<ValidationView> views(Condition which, int limit) {
        return sql.select(
                        VALIDATION.ID,
                        VALIDATION.TRIGGER,
                        VALIDATION.TRANSFORM_ID,
                        VALIDATION.STATE,
                        Transforms.instant(VALIDATION.STARTED_AT),
                        Transforms.instant(VALIDATION.FINISHED_AT),
                        checks())
                .from(VALIDATION)
                .where(which)
                .orderBy(VALIDATION.STARTED_AT.desc(), VALIDATION.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(ValidationView::new));
    }

    private static Field<List<CheckView>> checks() {
        return multiset(select(
                                CHECK_RESULT.CODE,
                                CHECK_RESULT.SEVERITY,
                                CHECK_RESULT.OUTCOME,
                                CHECK_RESULT.FOUND,
                                CHECK_RESULT.EXAMPLES,
                                CHECK_RESULT.MESSAGE,
                                CHECK_RESULT.REMEDY,
                                CHECK_RESULT.SECONDS)
                        .from(CHECK_RESULT)
                        .where(CHECK_RESULT.VALIDATION_ID.eq(VALIDATION.ID))
                        .orderBy(CHECK_RESULT.ORDINAL))
                .convertFrom(it -> it.map(Records.mapping(CheckView::of)));
    }
}
