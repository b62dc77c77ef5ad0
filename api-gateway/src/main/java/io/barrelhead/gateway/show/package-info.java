/// The page and the documents beside it.
@NullMarked
package io.barrelhead.gateway.show;

import org.jspecify.annotations.NullMarked;
