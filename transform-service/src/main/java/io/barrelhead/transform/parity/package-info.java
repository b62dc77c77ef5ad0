/// Compares what incremental runs made with a full refresh in a schema beside it, day by day, and has days that differ
/// made anew.
@NullMarked
package io.barrelhead.transform.parity;

import org.jspecify.annotations.NullMarked;
