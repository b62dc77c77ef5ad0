package io.barrelhead.contracts.explain;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What happened and what to do, beside the words of the program that failed; those are kept.
///
/// @param code stable, e.g. `wrong_password`
/// @param what happened, for a person
/// @param remedy what to do about it
public record Explanation(String code, String what, String remedy) {

    /// Nothing where the message says by itself what happened, or nobody knows what it means.
    ///
    /// @param message of dbt, PostgreSQL, its drivers or the operating system; null where nothing failed
    public static Optional<Explanation> of(@Nullable String message) {
        return Optional.ofNullable(message)
                .flatMap(it -> Arrays.stream(KnownTrouble.values())
                        .map(known -> known.in(it))
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
