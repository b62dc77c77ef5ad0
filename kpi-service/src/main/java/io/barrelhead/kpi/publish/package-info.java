/// Keeps the as-of rows of `agg_kpi_dashboard` true to the current generation and announces which KPIs changed.
@NullMarked
package io.barrelhead.kpi.publish;

import org.jspecify.annotations.NullMarked;
