package io.barrelhead.kpi.measure;

import io.barrelhead.kpi.marts.Facts;
import io.barrelhead.kpi.marts.Kpi;
import io.barrelhead.kpi.measure.window.Comparison;
import io.barrelhead.kpi.measure.window.Window;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One KPI's object of the dashboard answer, and the payload of its row in `agg_kpi_dashboard`, field for field.
public record MeasuredKpi(
        int id,
        String code,
        String name,
        String group,
        Kpi.Format format,
        String unit,
        int direction,
        Windows windows) {

    /// The four windows that end on the as-of day.
    public record Windows(MeasuredWindow mtd, MeasuredWindow qtd, MeasuredWindow ytd, MeasuredWindow last28) {}

    static MeasuredKpi of(Kpi kpi, List<Comparison> comparisons, Facts facts) {
        Map<Window, MeasuredWindow> windows = new EnumMap<>(Window.class);
        for (Comparison comparison : comparisons) {
            windows.put(comparison.window(), MeasuredWindow.of(kpi, comparison, facts));
        }
        return new MeasuredKpi(
                kpi.id(), kpi.code(), kpi.name(), kpi.group(), kpi.format(), kpi.unit(), kpi.direction(), all(windows));
    }

    private static Windows all(Map<Window, MeasuredWindow> windows) {
        return new Windows(
                Objects.requireNonNull(windows.get(Window.MTD)),
                Objects.requireNonNull(windows.get(Window.QTD)),
                Objects.requireNonNull(windows.get(Window.YTD)),
                Objects.requireNonNull(windows.get(Window.LAST28)));
    }
}
