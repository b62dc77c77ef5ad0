/// Receipts: what came of each record lately, through whom and how late; what a walk is compared with.
@NullMarked
package io.barrelhead.transform.land.receipt;

import org.jspecify.annotations.NullMarked;
