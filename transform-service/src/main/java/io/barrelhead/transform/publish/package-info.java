/// Publishes what passed its tests: one transaction from generation n to n + 1, and the news of it.
@NullMarked
package io.barrelhead.transform.publish;

import org.jspecify.annotations.NullMarked;
