/// Answers dashboards, series, the catalogue and the entities over HTTP.
@NullMarked
package io.barrelhead.kpi.serve;

import org.jspecify.annotations.NullMarked;
