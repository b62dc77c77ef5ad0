/// Very many cheap orders, for benchmarks.
@NullMarked
package io.barrelhead.deploy.sandbox.bulk;

import org.jspecify.annotations.NullMarked;
