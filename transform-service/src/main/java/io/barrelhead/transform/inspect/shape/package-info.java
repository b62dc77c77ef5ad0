/// The shape of a body: which fields the models read, and what each may hold.
@NullMarked
package io.barrelhead.transform.inspect.shape;

import org.jspecify.annotations.NullMarked;
