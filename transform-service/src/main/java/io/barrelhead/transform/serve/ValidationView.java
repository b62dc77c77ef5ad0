package io.barrelhead.transform.serve;

import io.barrelhead.contracts.explain.Explanation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A validation as operators see it.
///
/// @param trigger `full_run`, `nightly`, `setup` or `operator`
/// @param transform the run after which it looked; null where none asked for it
/// @param state `passed`, or `failed` when a check of severity error failed or could not look
record ValidationView(
        UUID id,
        String trigger,
        @Nullable UUID transform,
        String state,
        Instant startedAt,
        Instant finishedAt,
        List<CheckView> checks) {

    /// What a check found.
    ///
    /// @param severity `error`, `warning` or `info`
    /// @param outcome `passed`, `failed`, or `broken` when it could not look
    /// @param found how many things are wrong
    /// @param examples the first few of them
    /// @param message what is wrong; of a broken check what PostgreSQL said
    /// @param remedy how to mend it; null where nothing is to be mended
    /// @param explanation what PostgreSQL's words mean; null where there are none
    record CheckView(
            String check,
            String severity,
            String outcome,
            long found,
            List<String> examples,
            @Nullable String message,
            @Nullable String remedy,
            @Nullable Explanation explanation,
            BigDecimal seconds) {

        static CheckView of(
                String check,
                String severity,
                String outcome,
                Long found,
                String[] examples,
                @Nullable String message,
                @Nullable String remedy,
                BigDecimal seconds) {
            Explanation explanation =
                    outcome.equals("broken") ? Explanation.of(message).orElse(null) : null;
            String mend = remedy == null && explanation != null ? explanation.remedy() : remedy;
            return new CheckView(
                    check, severity, outcome, found, List.of(examples), message, mend, explanation, seconds);
        }
    }

    Cursor cursor() {
        return new Cursor(startedAt, id);
    }
}
