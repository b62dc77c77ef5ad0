package io.barrelhead.transform.land.raw;

import io.barrelhead.contracts.EntityId;
import java.time.LocalDate;
import java.util.Comparator;

/// A local day of an entity.
public record EntityDay(EntityId entity, LocalDate day) implements Comparable<EntityDay> {

    private static final Comparator<EntityDay> ORDER =
            Comparator.<EntityDay, String>comparing(it -> it.entity().value()).thenComparing(EntityDay::day);

    @Override
    public int compareTo(EntityDay other) {
        return ORDER.compare(this, other);
    }
}
