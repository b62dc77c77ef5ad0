/// Accounting: what became of every message of every partition, and of every record of every run.
@NullMarked
package io.barrelhead.transform.land.account;

import org.jspecify.annotations.NullMarked;
