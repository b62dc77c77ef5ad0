package io.barrelhead.transform.model.run;

import static io.barrelhead.transform.db.transform.Tables.NODE_RESULT;
import static io.barrelhead.transform.db.transform.Tables.STAGE_RESULT;

import io.barrelhead.contracts.TransformId;
import io.barrelhead.transform.db.transform.tables.records.NodeResultRecord;
import io.barrelhead.transform.model.dbt.NodeResult;
import io.barrelhead.transform.model.dbt.Stage;
import io.barrelhead.transform.model.dbt.StageOutcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What the stages of runs and their nodes said.
public final class StageResults {

    private StageResults() {}

    public static void started(DSLContext sql, TransformId transform, Stage stage, Instant at) {
        sql.update(STAGE_RESULT)
                .set(STAGE_RESULT.STATE, "running")
                .set(STAGE_RESULT.STARTED_AT, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .where(STAGE_RESULT.TRANSFORM_ID.eq(transform.value()), STAGE_RESULT.STAGE.eq(stage.wireName()))
                .execute();
    }

    public static void finished(DSLContext sql, TransformId transform, Stage stage, StageOutcome outcome) {
        sql.update(STAGE_RESULT)
                .set(STAGE_RESULT.STATE, state(outcome))
                .set(STAGE_RESULT.SECONDS, seconds(outcome.took()))
                .set(STAGE_RESULT.NODES, outcome.nodes().size())
                .set(STAGE_RESULT.MESSAGE, message(outcome))
                .where(STAGE_RESULT.TRANSFORM_ID.eq(transform.value()), STAGE_RESULT.STAGE.eq(stage.wireName()))
                .execute();
    }

    /// At once, so that a stage or a step of a set-up can be followed; a node that is run again replaces what it said
    /// before.
    public static void nodeEnded(DSLContext sql, TransformId transform, String stage, NodeResult result) {
        sql.insertInto(NODE_RESULT)
                .set(node(sql, transform, stage, result))
                .onConflict(NODE_RESULT.TRANSFORM_ID, NODE_RESULT.STAGE, NODE_RESULT.UNIQUE_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// `completed` or `failed`.
    public static String state(StageOutcome outcome) {
        return switch (outcome) {
            case StageOutcome.Passed passed -> "completed";
            case StageOutcome.Failed failed -> "failed";
            case StageOutcome.Broken broken -> "failed";
        };
    }

    /// Why it failed; null if it did not.
    public static @Nullable String message(StageOutcome outcome) {
        return switch (outcome) {
            case StageOutcome.Passed passed -> null;
            case StageOutcome.Failed failed -> failed.reason();
            case StageOutcome.Broken broken -> broken.reason();
        };
    }

    private static NodeResultRecord node(DSLContext sql, TransformId transform, String stage, NodeResult result) {
        NodeResultRecord node = sql.newRecord(NODE_RESULT);
        node.setTransformId(transform.value());
        node.setStage(stage);
        node.setUniqueId(result.uniqueId());
        node.setStatus(result.status());
        node.setSeconds(result.seconds());
        node.setRowsAffected(result.rowsAffected());
        node.setFailures(result.failures());
        node.setMessage(result.message());
        return node;
    }

    private static BigDecimal seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3);
    }
}
