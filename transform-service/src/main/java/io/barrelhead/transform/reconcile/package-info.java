/// Compares what a completed run saw of each stream with what was received before; what is gone at the source leaves
/// the numbers.
@NullMarked
package io.barrelhead.transform.reconcile;

import org.jspecify.annotations.NullMarked;
