package io.barrelhead.transform.model.run;

import io.barrelhead.contracts.TransformId;
import io.barrelhead.transform.model.dbt.Stage;
import java.util.List;

/// One run.
///
/// @param fullRefresh everything is made anew from `raw`, not the changed days alone
public record TransformRun(TransformId id, Trigger trigger, List<Stage> stages, boolean fullRefresh) {

    public TransformRun {
        stages = List.copyOf(stages);
    }

    /// Whether its stages make and test the numbers, so that they may be published.
    public boolean makesNumbers() {
        return isSetup()
                || stages.contains(Stage.HOT)
                || stages.containsAll(List.of(Stage.MARTS, Stage.KPI, Stage.TESTS));
    }

    /// Whether one of its stages replaces days, so that it has to be told which.
    public boolean replacesDays() {
        return makesNumbers() || stages.contains(Stage.MARTS) || stages.contains(Stage.KPI);
    }

    /// Whether nothing of an earlier project is left after it.
    public boolean makesEverything() {
        return isSetup() || (fullRefresh && stages.containsAll(Stage.ALL));
    }

    /// Whether its stages make and test the dimensions that follow records.
    public boolean makesDimensions() {
        return isSetup() || stages.contains(Stage.DIMENSIONS) || stages.containsAll(List.of(Stage.MARTS, Stage.TESTS));
    }

    /// A set-up chooses by the dbt project's own graph what it runs, and leaves nothing undone.
    public boolean isSetup() {
        return trigger == Trigger.SETUP;
    }
}
