package io.barrelhead.transform.model.dbt;

import io.barrelhead.contracts.TransformId;
import java.util.function.Consumer;

/// Runs one stage of the project at a time.
public interface DbtRunner {

    /// @param onNode gets each node's result once, as soon as it is known
    /// @throws InterruptedException if the calling thread is to end; the stage is ended, too
    StageOutcome run(Call call, Consumer<NodeResult> onNode) throws InterruptedException;

    /// @param fullRefresh incremental models are made anew from all of `raw`
    record Call(TransformId transform, Stage stage, boolean fullRefresh) {}
}
