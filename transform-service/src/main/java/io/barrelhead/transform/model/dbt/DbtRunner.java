package io.barrelhead.transform.model.dbt;

import io.barrelhead.contracts.TransformId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Runs one dbt command at a time.
public interface DbtRunner {

    /// @param onNode gets each node's result once, as soon as it is known
    /// @throws InterruptedException if the calling thread is to end; the command is ended, too
    StageOutcome run(Call call, Consumer<NodeResult> onNode) throws InterruptedException;

    /// What dbt is to do.
    ///
    /// @param transform names dbt's sessions in the database
    /// @param arguments the command and its selection, e.g. `build --select dim_kpi dim_date`
    record Call(TransformId transform, List<String> arguments) {

        public Call {
            arguments = List.copyOf(arguments);
        }

        public static Call of(TransformId transform, String... arguments) {
            return new Call(transform, List.of(arguments));
        }

        /// @param fullRefresh incremental models are made anew from all of `raw`
        public static Call of(TransformId transform, Stage stage, boolean fullRefresh) {
            List<String> arguments = new ArrayList<>(stage.arguments());
            if (fullRefresh && stage.refreshes()) {
                arguments.add("--full-refresh");
            }
            return new Call(transform, arguments);
        }
    }
}
