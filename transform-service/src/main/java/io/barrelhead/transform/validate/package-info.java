/// Checks whether what landed and what is published is as it must be, and says how to mend what is not.
@NullMarked
package io.barrelhead.transform.validate;

import org.jspecify.annotations.NullMarked;
