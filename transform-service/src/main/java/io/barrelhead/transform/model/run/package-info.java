/// The transform runs: what was asked for, how each stage and node went.
@NullMarked
package io.barrelhead.transform.model.run;

import org.jspecify.annotations.NullMarked;
