package io.barrelhead.kpi.serve;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.measure.SeriesPoint;
import io.barrelhead.kpi.measure.window.Grain;
import java.time.LocalDate;
import java.util.List;

/// One KPI over time.
///
/// @param points in order, one a period, the first and the last cut to `from` and `to`
record SeriesAnswer(
        String code,
        String name,
        Kpi.Format format,
        String unit,
        EntityId entity,
        Grain grain,
        LocalDate from,
        LocalDate to,
        long generation,
        List<SeriesPoint> points) {

    SeriesAnswer {
        points = List.copyOf(points);
    }
}
