/// Which days a number is of: the four windows, the year before, the grains of a series, today.
@NullMarked
package io.barrelhead.kpi.measure.window;

import org.jspecify.annotations.NullMarked;
