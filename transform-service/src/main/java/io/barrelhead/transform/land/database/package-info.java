/// Transactions, and whose fault it is when one fails.
@NullMarked
package io.barrelhead.transform.land.database;

import org.jspecify.annotations.NullMarked;
