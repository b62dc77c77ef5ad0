package io.barrelhead.kpi.publish;

import io.barrelhead.kpi.measure.window.FiscalYear;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/// Which as-of days a generation makes due.
///
/// @param generation the current generation
/// @param stored the generation that each stored as-of day was last computed from
record Due(long generation, Map<AsOfDay, Long> stored) {

    Due {
        stored = Map.copyOf(stored);
    }

    /// Today's, and each that contains a day which changed after it was computed.
    Set<AsOfDay> now(Collection<AsOfDay> todays, List<ChangedDay> changes, FiscalYear fiscal) {
        Set<AsOfDay> due = new LinkedHashSet<>(todays);
        stored.forEach((day, computed) -> {
            if (changes.stream().anyMatch(change -> change.generation() > computed && day.contains(change, fiscal))) {
                due.add(day);
            }
        });
        due.removeIf(day -> stored.getOrDefault(day, -1L) >= generation);
        return due;
    }

    /// The day that was not looked at for longest. Balances reach back before every window and an event can be lost: so
    /// each stored day is computed again, at leisure, from every generation that stays long enough.
    Optional<AsOfDay> atLeisure() {
        return stored.entrySet().stream()
                .filter(entry -> entry.getValue() < generation)
                .min(Comparator.comparing((Entry<AsOfDay, Long> entry) -> entry.getValue())
                        .thenComparing(entry -> entry.getKey().date(), Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().entity().value()))
                .map(Entry::getKey);
    }
}
