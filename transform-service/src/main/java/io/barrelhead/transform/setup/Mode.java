package io.barrelhead.transform.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How much a set-up makes anew.
public enum Mode {
    /// Everything that dbt builds.
    COMPLETE,
    /// What changed since it was last set up, and what depends on that.
    QUICK;

    public static Optional<Mode> named(String name) {
        return Arrays.stream(values()).filter(it -> it.wireName().equals(name)).findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Step> steps() {
        return switch (this) {
            case COMPLETE ->
                List.of(
                        Step.PREPARE,
                        Step.CLEAR,
                        Step.SEEDS,
                        Step.FOUNDATION,
                        Step.CONFIGURATION,
                        Step.TESTS,
                        Step.PUBLISH,
                        Step.VALIDATE);
            case QUICK ->
                List.of(
                        Step.PREPARE,
                        Step.SEEDS,
                        Step.FOUNDATION,
                        Step.CONFIGURATION,
                        Step.CHANGES,
                        Step.TESTS,
                        Step.PUBLISH,
                        Step.VALIDATE);
        };
    }
}
