package io.barrelhead.transform.serve;

import static io.barrelhead.transform.db.transform.Tables.NODE_RESULT;
import static io.barrelhead.transform.db.transform.Tables.STAGE_RESULT;
import static io.barrelhead.transform.db.transform.Tables.TRANSFORM_RUN;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.barrelhead.transform.serve.TransformView.NodeView;
import io.barrelhead.transform.serve.TransformView.StageView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the transforms; each query has the shape of its answer.
@Component
class Transforms {

    private final DSLContext sql;

    Transforms(DSLContext sql) {
        this.sql = sql;
    }

    /// Newest first; their nodes are left out.
    Page<TransformView> page(int limit, @Nullable Cursor after) {
        Condition following = Cursor.following(TRANSFORM_RUN.REQUESTED_AT, TRANSFORM_RUN.ID, after);
        List<TransformView> found = views(following, false, limit + 1);
        return Page.of(found, limit, TransformView::cursor);
    }

    Optional<TransformView> find(UUID id) {
        return views(TRANSFORM_RUN.ID.eq(id), true, 1).stream().findFirst();
    }

    private List<TransformView> views(Condition which, boolean withNodes, int limit) {
        return sql.select(
                        TRANSFORM_RUN.ID,
                        TRANSFORM_RUN.STATE,
                        TRANSFORM_RUN.TRIGGER,
                        TRANSFORM_RUN.FULL_REFRESH,
                        TRANSFORM_RUN.GENERATION,
                        TRANSFORM_RUN.CHANGED_DAYS,
                        instant(TRANSFORM_RUN.REQUESTED_AT),
                        instant(TRANSFORM_RUN.STARTED_AT),
                        instant(TRANSFORM_RUN.FINISHED_AT),
                        TRANSFORM_RUN.ERROR,
                        stages(withNodes))
                .from(TRANSFORM_RUN)
                .where(which)
                .orderBy(TRANSFORM_RUN.REQUESTED_AT.desc(), TRANSFORM_RUN.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(TransformView::of));
    }

    private static Field<List<StageView>> stages(boolean withNodes) {
        return multiset(select(
                                STAGE_RESULT.STAGE,
                                STAGE_RESULT.STATE,
                                STAGE_RESULT.SECONDS,
                                STAGE_RESULT.NODES,
                                STAGE_RESULT.MESSAGE,
                                nodes(withNodes))
                        .from(STAGE_RESULT)
                        .where(STAGE_RESULT.TRANSFORM_ID.eq(TRANSFORM_RUN.ID))
                        .orderBy(STAGE_RESULT.ORDINAL))
                .convertFrom(it -> it.map(Records.mapping(StageView::of)));
    }

    private static Field<List<NodeView>> nodes(boolean withNodes) {
        return multiset(select(NODE_RESULT.UNIQUE_ID, NODE_RESULT.STATUS, NODE_RESULT.SECONDS, NODE_RESULT.MESSAGE)
                        .from(NODE_RESULT)
                        .where(NODE_RESULT.TRANSFORM_ID.eq(TRANSFORM_RUN.ID))
                        .and(NODE_RESULT.STAGE.eq(STAGE_RESULT.STAGE))
                        .and(val(withNodes).isTrue())
                        .orderBy(NODE_RESULT.UNIQUE_ID))
                .convertFrom(it -> it.map(Records.mapping(NodeView::new)));
    }

    static SelectField<Instant> instant(Field<OffsetDateTime> column) {
        return column.convertFrom(Transforms::toInstant);
    }

    private static @Nullable Instant toInstant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
