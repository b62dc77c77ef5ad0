/// Shows operators how fresh the numbers are, what runs, what was refused, and takes their orders.
@NullMarked
package io.barrelhead.transform.serve;

import org.jspecify.annotations.NullMarked;
