/// The raw tables: the latest version of each source record, and the days that a change touches.
@NullMarked
package io.barrelhead.transform.land.raw;

import org.jspecify.annotations.NullMarked;
