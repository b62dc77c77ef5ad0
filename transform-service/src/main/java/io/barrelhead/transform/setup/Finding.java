package io.barrelhead.transform.setup;

import io.barrelhead.contracts.explain.Explanation;
import org.jspecify.annotations.Nullable;

/// What a look before a set-up found of one thing.
///
/// @param code what was looked at, e.g. `dbt`
/// @param state `fine`, `note` (a set-up waits for it, or it is of interest), `wrong` (a set-up cannot run)
/// @param what was found, for a person
/// @param remedy how to mend it; null where nothing is to be mended
public record Finding(
        String code, String state, String what, @Nullable String remedy) {

    static Finding fine(String code, String what) {
        return new Finding(code, "fine", what, null);
    }

    static Finding note(String code, String what, String remedy) {
        return new Finding(code, "note", what, remedy);
    }

    static Finding wrong(String code, String what, String remedy) {
        return new Finding(code, "wrong", what, remedy);
    }

    /// What a program said, explained where that is possible.
    ///
    /// @param remedy where nobody knows better
    static Finding wrong(String code, @Nullable Throwable cause, String remedy) {
        String raw = cause == null ? "no reason was given" : String.valueOf(cause.getMessage());
        return Explanation.of(raw)
                .map(it -> wrong(code, "%s (%s)".formatted(it.what(), raw), it.remedy()))
                .orElseGet(() -> wrong(code, raw, remedy));
    }

    /// Whether a set-up cannot run because of it.
    public boolean prevents() {
        return state.equals("wrong");
    }
}
