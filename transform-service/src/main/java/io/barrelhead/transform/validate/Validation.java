package io.barrelhead.transform.validate;

import io.barrelhead.contracts.TransformId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All checks, made once.
///
/// @param transform the run after which it looked; null where none asked for it
public record Validation(
        UUID id,
        Occasion occasion,
        @Nullable TransformId transform,
        Instant startedAt,
        Instant finishedAt,
        List<CheckResult> results) {

    public Validation {
        results = List.copyOf(results);
    }

    /// Whether no check of severity error failed or could not look.
    public boolean passed() {
        return results.stream().noneMatch(CheckResult::isGrave);
    }

    public int checks() {
        return results.size();
    }

    /// In a line, the worst first.
    public String summary() {
        List<CheckResult> wrong =
                results.stream().filter(it -> it.outcome() != Outcome.PASSED).toList();
        String counts = "%d of %d checks passed".formatted(results.size() - wrong.size(), results.size());
        return wrong.isEmpty()
                ? counts
                : "%s; %s %s: %s"
                        .formatted(
                                counts,
                                wrong.getFirst().check().severity().wireName(),
                                wrong.getFirst().check().code(),
                                wrong.getFirst().message());
    }
}
