/// Runs dbt in a resident worker, which has the project parsed and forks for each run; falls back on the command line.
@NullMarked
package io.barrelhead.transform.model.dbt.warm;

import org.jspecify.annotations.NullMarked;
