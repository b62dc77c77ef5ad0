/// Reads what the transform service published: one generation with its KPIs, entities, coverage and daily components.
@NullMarked
package io.barrelhead.kpi.marts;

import org.jspecify.annotations.NullMarked;
