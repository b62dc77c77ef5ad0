package io.barrelhead.transform.serve;

import static io.barrelhead.transform.db.transform.Tables.NODE_RESULT;
import static io.barrelhead.transform.db.transform.Tables.SETUP;
import static io.barrelhead.transform.db.transform.Tables.SETUP_STEP;
import static io.barrelhead.transform.db.transform.Tables.TRANSFORM_RUN;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.barrelhead.transform.serve.SetupView.StepView;
import io.barrelhead.transform.serve.TransformView.NodeView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the set-ups; each query has the shape of its answer.
@Component
class SetupList {

    private final DSLContext sql;

    SetupList(DSLContext sql) {
        this.sql = sql;
    }

    /// Newest first; their nodes are left out.
    Page<SetupView> page(int limit, @Nullable Cursor after) {
        Condition following = Cursor.following(SETUP.REQUESTED_AT, SETUP.ID, after);
        return Page.of(views(following, false, limit + 1), limit, SetupView::cursor);
    }

    Optional<SetupView> find(UUID id) {
        return views(SETUP.ID.eq(id), true, 1).stream().findFirst();
    }

    private List<SetupView> views(Condition which, boolean withNodes, int limit) {
        return sql.select(
                        SETUP.ID,
                        SETUP.MODE,
                        SETUP.CLEAR,
                        SETUP.ON_FAILURE,
                        SETUP.STATE,
                        field(select(TRANSFORM_RUN.GENERATION)
                                .from(TRANSFORM_RUN)
                                .where(TRANSFORM_RUN.ID.eq(SETUP.ID))),
                        Transforms.instant(SETUP.REQUESTED_AT),
                        Transforms.instant(SETUP.STARTED_AT),
                        Transforms.instant(SETUP.FINISHED_AT),
                        steps(withNodes))
                .from(SETUP)
                .where(which)
                .orderBy(SETUP.REQUESTED_AT.desc(), SETUP.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(SetupView::new));
    }

    private static Field<List<StepView>> steps(boolean withNodes) {
        return multiset(select(
                                SETUP_STEP.STEP,
                                SETUP_STEP.STATE,
                                SETUP_STEP.SECONDS,
                                SETUP_STEP.NODES,
                                SETUP_STEP.ROW_COUNT,
                                SETUP_STEP.MESSAGE,
                                nodes(withNodes))
                        .from(SETUP_STEP)
                        .where(SETUP_STEP.SETUP_ID.eq(SETUP.ID))
                        .orderBy(SETUP_STEP.ORDINAL))
                .convertFrom(it -> it.map(Records.mapping(StepView::of)));
    }

    private static Field<List<NodeView>> nodes(boolean withNodes) {
        return multiset(select(NODE_RESULT.UNIQUE_ID, NODE_RESULT.STATUS, NODE_RESULT.SECONDS, NODE_RESULT.MESSAGE)
                        .from(NODE_RESULT)
                        .where(NODE_RESULT.TRANSFORM_ID.eq(SETUP.ID))
                        .and(NODE_RESULT.STAGE.eq(SETUP_STEP.STEP))
                        .and(val(withNodes).isTrue())
                        .orderBy(NODE_RESULT.UNIQUE_ID))
                .convertFrom(it -> it.map(Records.mapping(NodeView::new)));
    }
}
