package io.barrelhead.transform.setup;

import io.barrelhead.transform.model.claim.Claim;
import io.barrelhead.transform.model.dbt.NodeResult;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// How far one set-up came.
final class Course {

    private final DSLContext sql;
    private final Claim claim;
    private final Setup setup;
    private final List<NodeResult> nodes = new ArrayList<>();
    private @Nullable Plan plan;
    private boolean touched;
    private boolean published;
    private boolean broken;
    private @Nullable Step failedStep;
    private String failure = "";

    Course(DSLContext sql, Claim claim, Setup setup) {
        this.sql = sql;
        this.claim = claim;
        this.setup = setup;
    }

    /// On the connection that holds the right to run.
    DSLContext sql() {
        return sql;
    }

    Claim claim() {
        return claim;
    }

    Setup setup() {
        return setup;
    }

    /// Null until the project was read.
    @Nullable
    Plan plan() {
        return plan;
    }

    void planned(Plan what) {
        plan = what;
    }

    List<NodeResult> nodes() {
        return nodes;
    }

    /// Before the first change of what dbt built.
    void touch() {
        if (!touched) {
            SetUpNodes.forget(sql);
            touched = true;
        }
    }

    boolean touched() {
        return touched;
    }

    void published() {
        published = true;
    }

    boolean isPublished() {
        return published;
    }

    void ended(Step step, StepResult result) {
        broken |= result.state() == StepResult.State.BROKEN;
        if (result.isWrong() && failedStep == null) {
            failedStep = step;
            failure = String.valueOf(result.message());
        }
    }

    boolean failed() {
        return failedStep != null;
    }

    /// The first step that failed; null if none did.
    @Nullable
    Step failedStep() {
        return failedStep;
    }

    String failure() {
        return failure;
    }

    boolean stops() {
        return failed() && setup.onFailure() == OnFailure.STOP;
    }

    String state() {
        return broken ? "broken" : failed() ? "failed" : "completed";
    }
}
