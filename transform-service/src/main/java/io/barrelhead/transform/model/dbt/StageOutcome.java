package io.barrelhead.transform.model.dbt;

import java.time.Duration;
import java.util.List;

/// How a stage ended.
public sealed interface StageOutcome {

    Duration took();

    List<NodeResult> nodes();

    /// Every node succeeded; warnings do not count.
    record Passed(Duration took, List<NodeResult> nodes) implements StageOutcome {

        public Passed {
            nodes = List.copyOf(nodes);
        }
    }

    /// A model or a test failed: the data or the project is to be looked at.
    record Failed(Duration took, List<NodeResult> nodes, String reason) implements StageOutcome {

        public Failed {
            nodes = List.copyOf(nodes);
        }
    }

    /// dbt itself did not come through: it does not start, cannot parse, took too long, was killed.
    record Broken(Duration took, List<NodeResult> nodes, String reason) implements StageOutcome {

        public Broken {
            nodes = List.copyOf(nodes);
        }
    }
}
