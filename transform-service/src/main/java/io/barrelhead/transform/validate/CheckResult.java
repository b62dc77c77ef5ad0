package io.barrelhead.transform.validate;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a check found.
///
/// @param found how many things are wrong
/// @param examples the first few of them
/// @param message what is wrong, or why it could not look; null where all is well
record CheckResult(
        Check check,
        Outcome outcome,
        long found,
        List<String> examples,
        @Nullable String message,
        Duration took) {

    CheckResult {
        examples = List.copyOf(examples);
    }

    static CheckResult looked(Check check, long found, List<String> examples, Duration took) {
        return found == 0
                ? new CheckResult(check, Outcome.PASSED, 0, List.of(), null, took)
                : new CheckResult(check, Outcome.FAILED, found, examples, message(check, found, examples), took);
    }

    static CheckResult broken(Check check, String message, Duration took) {
        return new CheckResult(check, Outcome.BROKEN, 0, List.of(), message, took);
    }

    /// Whether the numbers cannot be trusted, as far as this check goes.
    boolean isGrave() {
        return check.severity() == Severity.ERROR && outcome != Outcome.PASSED;
    }

    private static String message(Check check, long found, List<String> examples) {
        long more = found - examples.size();
        return "%s: %s%s"
                .formatted(check.says(), String.join("; ", examples), more > 0 ? "; and %d more".formatted(more) : "");
    }
}
