package io.barrelhead.kpi.publish;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.kpi.measure.window.Compare;
import io.barrelhead.kpi.measure.window.Comparison;
import io.barrelhead.kpi.measure.window.FiscalYear;
import java.time.LocalDate;

/// An as-of day of an entity: what `agg_kpi_dashboard` keeps 27 rows of.
record AsOfDay(LocalDate date, EntityId entity) {

    /// Whether a change to a day of an entity is in one of the windows or in the year before.
    boolean contains(ChangedDay changed, FiscalYear fiscal) {
        return (entity.equals(EntityId.ALL) || entity.equals(changed.entity()))
                && Comparison.at(date, Compare.CALENDAR, fiscal).stream()
                        .anyMatch(comparison -> comparison.contains(changed.day()));
    }
}
