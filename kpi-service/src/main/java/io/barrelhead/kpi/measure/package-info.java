/// Measures KPIs over windows: pure functions from daily components to values, the year before and the change.
@NullMarked
package io.barrelhead.kpi.measure;

import org.jspecify.annotations.NullMarked;
