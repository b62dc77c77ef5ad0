package io.barrelhead.transform.model;

import io.barrelhead.transform.model.claim.Claim;
import io.barrelhead.transform.model.dbt.NodeResult;
import java.util.List;

/// How the stages of a run ended.
public sealed interface Modelled {

    Claim claim();

    /// All passed.
    ///
    /// @param nodes of all stages
    record Built(Claim claim, List<NodeResult> nodes) implements Modelled {

        public Built {
            nodes = List.copyOf(nodes);
        }

        /// How many tests ended with this status of dbt's.
        public int tests(String status) {
            return (int) nodes.stream()
                    .filter(it -> it.isTest() && it.status().equals(status))
                    .count();
        }
    }

    /// One failed; those after it were not run.
    record Failed(Claim claim, String stage, String reason) implements Modelled {}
}
