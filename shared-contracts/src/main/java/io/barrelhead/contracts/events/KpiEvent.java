package io.barrelhead.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.barrelhead.contracts.EntityId;
import java.time.LocalDate;
import java.util.List;

/// What happens to the served numbers.
public sealed interface KpiEvent extends PipelineEvent {

    /// The dashboard of an entity was computed from a generation.
    ///
    /// @param kpiIds the KPIs whose served value changed, 1 to 27, ascending
    record KpisComputed(EntityId entity, long generation, LocalDate asOf, List<Integer> kpiIds) implements KpiEvent {

        public KpisComputed {
            kpiIds = List.copyOf(kpiIds);
        }

        @Override
        @JsonIgnore
        public String key() {
            return entity.value();
        }
    }
}
