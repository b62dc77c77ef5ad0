/// Looks at each record before it lands: is it what the models can read, and on which instant does it count?
@NullMarked
package io.barrelhead.transform.inspect;

import org.jspecify.annotations.NullMarked;
