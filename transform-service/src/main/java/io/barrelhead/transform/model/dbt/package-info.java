/// Runs stages of the dbt project.
@NullMarked
package io.barrelhead.transform.model.dbt;

import org.jspecify.annotations.NullMarked;
