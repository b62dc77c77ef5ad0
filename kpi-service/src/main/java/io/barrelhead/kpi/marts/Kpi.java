package io.barrelhead.kpi.marts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/// One of the 27 KPIs, as `published.dim_kpi` describes it (kpis.md A.1).
///
/// @param decimals for display only; what answers carry follows from format and aggregation
/// @param scale 100 where the value is in percent points, else 1
/// @param direction 1 when higher is better, -1 when lower is, 0 when neither
/// @param needs the kinds of records behind its numbers
public record Kpi(
        int id,
        String code,
        String name,
        String group,
        Format format,
        String unit,
        int decimals,
        Aggregation aggregation,
        int scale,
        int direction,
        Set<RecordKind> needs,
        String description) {

    public Kpi {
        needs = Set.copyOf(needs);
    }

    /// What a value is: money in currency units, a plain number, or percent points.
    public enum Format {
        CURRENCY,
        NUMBER,
        PERCENT;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How days become the value of a window.
    public enum Aggregation {
        /// The sum of the days.
        SUM,
        /// The scaled sum of the numerators over the sum of the denominators.
        RATIO,
        /// The balance on the last day of the window.
        LAST,
        /// The scaled sum of the days over the balance on the day before the window.
        SUM_OVER_OPENING;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
