package io.barrelhead.kpi.marts;

import io.barrelhead.contracts.EntityId;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row of `published.dim_entity`.
///
/// @param timeZone null for ALL, which has one day in each of its entities' zones
public record Entity(EntityId id, String name, @Nullable ZoneId timeZone, boolean hasCommerce7, boolean hasTock) {

    /// The kinds of records that its connections can bring.
    public Set<RecordKind> kinds() {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        if (hasCommerce7) {
            kinds.add(RecordKind.ORDERS);
            kinds.add(RecordKind.MEMBERSHIPS);
        }
        if (hasTock) {
            kinds.add(RecordKind.RESERVATIONS);
        }
        return kinds;
    }
}
