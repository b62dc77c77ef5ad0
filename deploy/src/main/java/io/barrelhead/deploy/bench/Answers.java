package io.barrelhead.deploy.bench;

import io.barrelhead.deploy.launch.problem.Problem;

/// Holds what a benchmark timed against what it should have come to: a fast wrong answer is no figure.
final class Answers {

    private Answers() {}

    static void require(String what, long expected, long found) {
        if (expected != found) {
            throw new Problem(
                    "The figures mean nothing: %s should be %d, but there are %d.".formatted(what, expected, found),
                    "This is a fault of the product or of the benchmark; please report it with the logs.");
        }
    }
}
