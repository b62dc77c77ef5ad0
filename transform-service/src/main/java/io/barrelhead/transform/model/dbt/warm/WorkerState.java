package io.barrelhead.transform.model.dbt.warm;

import org.jspecify.annotations.Nullable;

/// How dbt is run now.
///
/// @param warm in the worker; else by the command line
/// @param reason why not in the worker, or why not in a newer one; null where all is well
/// @param dbt the worker's version of dbt; null where there is none
/// @param runs that the worker has run
public record WorkerState(
        boolean warm, @Nullable String reason, @Nullable String dbt, int runs) {}
