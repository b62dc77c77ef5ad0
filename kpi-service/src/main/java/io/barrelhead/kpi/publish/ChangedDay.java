package io.barrelhead.kpi.publish;

import io.barrelhead.contracts.EntityId;
import java.time.LocalDate;

/// A day whose facts a generation changed.
record ChangedDay(EntityId entity, LocalDate day, long generation) {}
