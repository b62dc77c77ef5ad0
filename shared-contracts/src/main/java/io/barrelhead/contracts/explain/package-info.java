/// Says what a program's failure means, and what to do, as a person would.
@NullMarked
package io.barrelhead.contracts.explain;

import org.jspecify.annotations.NullMarked;
