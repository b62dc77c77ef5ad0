package io.barrelhead.transform.model.dbt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The stages of the dbt project, named alike in the API, on the command line and in `selectors.yml`.
public enum Stage {
    DEPS("deps"),
    SEED("seed", "--selector", "seed"),
    STAGING("run", "--selector", "staging"),
    MARTS("run", "--selector", "marts"),
    KPI("run", "--selector", "kpi"),
    TESTS("test", "--selector", "tests"),
    /// What a changed day needs: the incremental models and the tests that block their publication.
    HOT("build", "--selector", "hot"),
    /// The dimensions that follow records, not days, and their tests.
    DIMENSIONS("build", "--select", "dim_customer", "dim_product", "dim_club"),
    /// The rules of the models, on rows written by hand.
    UNIT_TESTS("test", "--select", "test_type:unit"),
    /// How old the newest record of each source is.
    FRESHNESS("source", "freshness"),
    /// The documents of the models, with the columns that the database has.
    DOCS("docs", "generate", "--static");

    /// Everything, in order.
    public static final List<Stage> ALL = List.of(DEPS, SEED, STAGING, MARTS, KPI, TESTS);

    /// Everything, and what is told of it.
    public static final List<Stage> NIGHTLY =
            List.of(DEPS, SEED, STAGING, MARTS, KPI, TESTS, UNIT_TESTS, FRESHNESS, DOCS);

    private final List<String> arguments;

    Stage(String... arguments) {
        this.arguments = List.of(arguments);
    }

    public static Optional<Stage> named(String name) {
        return Arrays.stream(values()).filter(it -> it.wireName().equals(name)).findFirst();
    }

    /// All names, for a message to a person.
    public static String names() {
        return Arrays.stream(values()).map(Stage::wireName).collect(Collectors.joining(", "));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The dbt command and its selection.
    List<String> arguments() {
        return arguments;
    }

    /// Whether `--full-refresh` means something to it.
    boolean refreshes() {
        return switch (this) {
            case SEED, STAGING, MARTS, KPI, HOT, DIMENSIONS -> true;
            case DEPS, TESTS, UNIT_TESTS, FRESHNESS, DOCS -> false;
        };
    }

    /// Whether it only reports: where it fails, that is told, and the numbers are published all the same.
    public boolean reports() {
        return switch (this) {
            case UNIT_TESTS, FRESHNESS, DOCS -> true;
            case DEPS, SEED, STAGING, MARTS, KPI, TESTS, HOT, DIMENSIONS -> false;
        };
    }
}
