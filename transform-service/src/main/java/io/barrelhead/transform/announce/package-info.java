/// Tells the other services what happened here.
@NullMarked
package io.barrelhead.transform.announce;

import org.jspecify.annotations.NullMarked;
