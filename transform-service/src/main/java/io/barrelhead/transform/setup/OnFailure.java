package io.barrelhead.transform.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a set-up does after a step failed.
public enum OnFailure {
    /// Leaves the other steps out.
    STOP,
    /// Makes the other steps all the same, to find more; publishes nothing.
    CONTINUE;

    public static Optional<OnFailure> named(String name) {
        return Arrays.stream(values()).filter(it -> it.wireName().equals(name)).findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
