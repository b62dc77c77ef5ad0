/// Dead letters: what was refused, with its bytes, its origin and a reason that a person can act on.
@NullMarked
package io.barrelhead.transform.land.refuse;

import org.jspecify.annotations.NullMarked;
