package io.barrelhead.deploy.system;

import io.barrelhead.deploy.oracle.Compare;
import io.barrelhead.deploy.oracle.Oracle;
import io.barrelhead.deploy.oracle.Question;
import io.barrelhead.deploy.oracle.adversary.AdversarialRecords;
import io.barrelhead.deploy.oracle.sandbox.SandboxOracle;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every served dashboard beside the oracle's: entities, days on which windows begin and end, both comparisons.
public final class DashboardDifferences {

    private static final int SHOWN = 40;

    private DashboardDifferences() {}

    /// The first of them: a fault shows in many cells.
    public static List<String> between(RunningSystem system, SandboxData data) {
        Oracle oracle = SandboxOracle.of(data);
        List<String> differences = new ArrayList<>();
        for (LocalDate asOf : AdversarialRecords.asOfDays()) {
            for (String entity : entities(oracle)) {
                for (Compare compare : Compare.values()) {
                    Question question = new Question(asOf, entity, compare, 1);
                    differences.addAll(DashboardComparison.differences(
                            "%s %s %s".formatted(asOf, entity, compare.key()),
                            system.get("/api/v1/dashboard?entity=%s&as_of=%s&compare=%s"
                                    .formatted(entity, asOf, compare.key())),
                            oracle.dashboard(question)));
                }
            }
        }
        return differences.stream().limit(SHOWN).toList();
    }

    private static List<String> entities(Oracle oracle) {
        return Stream.concat(Stream.of("ALL"), oracle.entityIds().stream()).toList();
    }
}
