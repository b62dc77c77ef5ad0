/// Changes records afterwards as staff and guests do: refunds, moves, cancellations, new orders.
@NullMarked
package io.barrelhead.deploy.sandbox.change;

import org.jspecify.annotations.NullMarked;
