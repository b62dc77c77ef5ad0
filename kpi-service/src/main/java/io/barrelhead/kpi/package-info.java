/// The KPI service: published marts in, measured and served KPIs out.
@NullMarked
package io.barrelhead.kpi;

import org.jspecify.annotations.NullMarked;
