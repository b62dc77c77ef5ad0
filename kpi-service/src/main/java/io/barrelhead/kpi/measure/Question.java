package io.barrelhead.kpi.measure;

import io.barrelhead.kpi.marts.Entity;
import io.barrelhead.kpi.measure.window.Compare;
import java.time.LocalDate;

/// Which dashboard is asked for.
///
/// @param asOf the local day on which all windows end
public record Question(Entity entity, LocalDate asOf, Compare compare) {}
